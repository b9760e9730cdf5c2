// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/foreign_spellings.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct Spellings {
    const char16_t* place;
    const char16_t* latin;  ///< Folded, with blanks between several.
};

constexpr std::array spellings{
    Spellings{u"内蒙古", u"innermongolia"},
    Spellings{u"新疆", u"xinjianguyghur xinjianguygur xinjianguighur"},
    Spellings{u"广西", u"guangxizhuang"},
    Spellings{u"宁夏", u"ningxiahui"},
    Spellings{u"西藏", u"tibet"},
    Spellings{u"陕西", u"shaanxi"},
    Spellings{u"香港", u"hongkong"},
    Spellings{u"澳门", u"macao macau"},
    Spellings{u"北京", u"peking"},
    Spellings{u"天津", u"tientsin"},
    Spellings{u"重庆", u"chungking"},
    Spellings{u"南京", u"nanking"},
    Spellings{u"青岛", u"tsingtao"},
    Spellings{u"厦门", u"amoy"},
    Spellings{u"汕头", u"swatow"},
    Spellings{u"哈尔滨", u"harbin"},
    Spellings{u"齐齐哈尔", u"qiqihar"},
    Spellings{u"海拉尔", u"hailar"},
    Spellings{u"呼和浩特", u"hohhot huhhot"},
    Spellings{u"鄂尔多斯", u"ordos erdos"},
    Spellings{u"呼伦贝尔", u"hulunbuir hulunber"},
    Spellings{u"巴彦淖尔", u"bayannur bayannuur"},
    Spellings{u"乌兰察布", u"ulanqab"},
    Spellings{u"锡林郭勒", u"xilingol"},
    Spellings{u"阿拉善", u"alxa"},
    Spellings{u"兴安", u"hinggan"},
    Spellings{u"锡林浩特", u"xilinhot"},
    Spellings{u"二连浩特", u"erenhot"},
    Spellings{u"乌兰浩特", u"ulanhot"},
    Spellings{u"乌鲁木齐", u"urumqi urumchi"},
    Spellings{u"克拉玛依", u"karamay"},
    Spellings{u"吐鲁番", u"turpan turfan"},
    Spellings{u"喀什", u"kashgar"},
    Spellings{u"和田", u"hotan khotan"},
    Spellings{u"阿克苏", u"aksu"},
    Spellings{u"阿勒泰", u"altay"},
    Spellings{u"塔城", u"qoqek"},
    Spellings{u"伊犁", u"ili"},
    Spellings{u"伊宁", u"gulja"},
    Spellings{u"库尔勒", u"korla"},
    Spellings{u"博尔塔拉", u"bortala"},
    Spellings{u"巴音郭楞", u"bayingolin bayingol bayingholin"},
    Spellings{u"克孜勒苏", u"kizilsu"},
    Spellings{u"拉萨", u"lhasa"},
    Spellings{u"日喀则", u"xigaze shigatse"},
    Spellings{u"昌都", u"qamdo chamdo"},
    Spellings{u"林芝", u"nyingchi"},
    Spellings{u"那曲", u"nagqu nagchu"},
    Spellings{u"山南", u"lhoka lhokha"},
    Spellings{u"阿里", u"ngari"},
    Spellings{u"甘孜", u"garze"},
    Spellings{u"阿坝", u"ngawa"},
    Spellings{u"迪庆", u"deqen"},
    Spellings{u"果洛", u"golog"},
    Spellings{u"格尔木", u"golmud"},
    Spellings{u"香格里拉", u"shangrila"},
};

}  // namespace

QStringList foreignSpellings(const QString& place) {
    const auto* const found = std::ranges::find_if(
        spellings, [&](const Spellings& entry) { return place == QString::fromUtf16(entry.place); });
    return found == spellings.end() ? QStringList()
                                    : QString::fromUtf16(found->latin).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace app
