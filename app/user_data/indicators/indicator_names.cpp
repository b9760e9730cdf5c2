// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/indicators/indicator_names.h"

#include "app/names/nearest_names.h"
#include "app/names/transliteration.h"
#include "app/text.h"

namespace app {

QString foldedName(std::string_view name) {
    return text(name).normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

IndicatorNames::IndicatorNames(std::span<const core::Indicator> indicators) {
    for (const core::Indicator& indicator : indicators) {
        add(indicator);
    }
}

void IndicatorNames::add(const core::Indicator& indicator) {
    m_ids.insert(indicator.id);
    m_all << text(indicator.id.text());
    for (const std::string& name : {indicator.name.zh, indicator.name.en}) {
        if (!name.empty()) {
            m_byName[foldedName(name)].insert(indicator.id);
            m_all << text(name);
        }
    }
}

std::vector<core::IndicatorId> IndicatorNames::called(std::string_view words) const {
    const core::IndicatorId id{text(words).trimmed().toStdString()};
    return m_ids.contains(id) ? std::vector{id} : named(words);
}

std::vector<core::IndicatorId> IndicatorNames::named(std::string_view name) const {
    const auto found = m_byName.find(foldedName(name));
    return found == m_byName.end() ? std::vector<core::IndicatorId>()
                                   : std::vector<core::IndicatorId>(found->second.begin(), found->second.end());
}

std::vector<std::string> IndicatorNames::similarTo(std::string_view words) const {
    const QString wanted = foldedName(words);
    constexpr qsizetype mostCompared = 6;
    QStringList similar = nearestNames(text(words), m_all, mostCompared);
    if (similar.isEmpty() && hasHan(wanted)) {  // 人口 is a word of its own in 常住人口
        similar = m_all.filter(wanted);
    }
    constexpr std::size_t most = 3;
    std::vector<std::string> names;
    std::set<QString> listed;  // an id and a name may differ in case only
    for (const QString& name : similar) {
        if (names.size() < most && listed.insert(name.toCaseFolded()).second) {
            names.push_back(name.toStdString());
        }
    }
    return names;
}

}  // namespace app
