// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace support {

/// The words in a text that belong to the data that ship with the program, and to no other country.
inline QStringList foreignWordsIn(const QString& text) {
    QStringList found;
    for (const char* word : {"China",         "rovince",    "ational", "Bureau",     "census",
                             "Hu Line",       "Hu line",    "Heihe",   "Tengchong",  "Taiwan",
                             "Natural Earth", "5G",         "Zhong",   "pilot cit",  "中国",
                             "全国",          "国家统计局", "普查",    "the nation", "first published",
                             "基站",          "首次公布",   "胡焕庸",  "黑河",       "腾冲",
                             "台湾",          "省",         "钟业喜",  "试点城市"}) {
        if (text.contains(QString::fromUtf8(word))) {
            found << QString::fromUtf8(word);
        }
    }
    return found;
}

}  // namespace support
