// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join/boundary_key.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "app/names/region_codes.h"
#include "app/names/transliteration.h"
#include "app/text.h"

namespace app {
namespace {

/// Usual names of fields, in lower case, the most specific first.
constexpr std::array<std::string_view, 36> usualKeys{
    "adcode",    "adcode99", "gb",      "gbcode", "gb_code", "pac",       "xzqdm",   "行政区划代码", "区划代码",
    "行政代码",  "国标码",   "代码",    "geoid",  "geoid20", "geoid10",   "fips",    "fipscode",     "fips_code",
    "hasc",      "hasc_2",   "hasc_1",  "gid_3",  "gid_2",   "gid_1",     "nuts_id", "iso_3166_2",   "iso3166-2",
    "adm1_code", "iso_a3",   "adm0_a3", "iso3",   "code",    "region_id", "regcode", "id",           "key"};
constexpr std::array<std::string_view, 15> usualChineseNames{"name_zh", "name_chn", "cname", "xzqmc", "名称",
                                                             "地名",    "县名",     "县",    "市名",  "市",
                                                             "省名",    "省",       "城市",  "省份",  "nl_name_1"};
constexpr std::array<std::string_view, 9> usualEnglishNames{"name_en", "name_eng", "ename",  "engname", "pinyin",
                                                            "name_3",  "name_2",   "name_1", "admin"};
/// Names in any language.
constexpr std::array<std::string_view, 8> usualNames{"name",  "fullname", "namelsad", "nam",
                                                     "label", "region",   "county",   "city"};

/// What the values of a field are like.
struct FieldValues {
    std::size_t filled = 0;
    std::size_t different = 0;
    std::size_t words = 0;     ///< Values with a letter.
    std::size_t chinese = 0;   ///< Values with a Chinese character.
    bool isNumbering = false;  ///< All values are the whole numbers from 0 or 1 on.
    bool isMeasure = false;    ///< isMeasure()
};

bool hasLetter(const QString& value) {
    return std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
}

bool numbersFeatures(const std::set<std::string>& values, std::size_t rows) {
    std::set<qlonglong> numbers;
    for (const std::string& value : values) {
        const std::optional<qlonglong> number = codeNumber(text(value));
        const bool isPadded = value.size() > 1 && value.front() == '0';
        if (!number || isPadded) {
            return false;
        }
        numbers.insert(*number);
    }
    return numbers.size() == rows && rows > 0 && *numbers.begin() <= 1 &&
           *numbers.rbegin() - *numbers.begin() == static_cast<qlonglong>(rows) - 1;
}

/// Words in the names of fields with numbers that identify nothing: sizes, coordinates, heights and counts. In lower
/// case.
constexpr auto measureWords = std::to_array<std::string_view>(
    {"area",   "areas",     "aland",    "awater",     "sqkm",      "sqmi",     "km2",        "hectares",
     "acres",  "perimeter", "perim",    "length",     "leng",      "len",      "width",      "height",
     "x",      "y",         "z",        "lon",        "lng",       "long",     "lat",        "coord",
     "coordx", "coordy",    "xcoord",   "ycoord",     "longitude", "latitude", "intptlon",   "intptlat",
     "center", "centre",    "centroid", "elevation",  "elev",      "altitude", "alt",        "dem",
     "slope",  "pop",       "popul",    "population", "gdp",       "density",  "households", "shape"});
constexpr auto chineseMeasureWords = std::to_array<std::string_view>(
    {"面积", "周长", "长度", "宽度", "经度", "纬度", "坐标", "高程", "海拔", "坡度", "人口", "户数", "产值", "密度"});
/// Words that make a code of such a field: "AREA_CODE".
constexpr auto codeWords = std::to_array<std::string_view>({"code", "cd", "id", "no", "num", "number", "key", "fid"});
constexpr auto chineseCodeWords = std::to_array<std::string_view>({"编号", "代码"});

/// The words of the name of a field, in lower case: "shape" and "area" for "Shape_Area".
QStringList fieldWords(const QString& name) {
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    static const QRegularExpression camel(QStringLiteral("(\\p{Ll})(\\p{Lu})"));
    return QString(name).replace(camel, QStringLiteral("\\1 \\2")).toLower().split(between, Qt::SkipEmptyParts);
}

bool isNamedLikeMeasure(const QString& name) {
    const QStringList words = fieldWords(name);
    const auto isAmong = [](const auto& list, const QString& word) {
        return std::ranges::any_of(list, [&](std::string_view other) { return word == text(other); });
    };
    const auto isPartOfName = [&](std::string_view word) { return name.contains(text(word)); };
    const bool isCode = std::ranges::any_of(words, [&](const QString& word) { return isAmong(codeWords, word); }) ||
                        std::ranges::any_of(chineseCodeWords, isPartOfName);
    return !isCode && (std::ranges::any_of(words, [&](const QString& word) { return isAmong(measureWords, word); }) ||
                       std::ranges::any_of(chineseMeasureWords, isPartOfName));
}

/// Whether a field holds numbers that identify nothing: its name says so, or a number has a fraction. Numbers that
/// begin with a zero are codes.
bool isMeasure(const gis::Table& attributes, std::size_t column) {
    bool hasFraction = false;
    bool hasNumber = false;
    for (const std::vector<std::string>& row : attributes.rows) {
        const QString value = text(row[column]).trimmed();
        if (value.isEmpty()) {
            continue;
        }
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const bool isPadded = value.size() > 1 && value[0] == u'0' && value[1].isDigit();
        if (!isNumber || isPadded) {
            return false;
        }
        hasNumber = true;
        hasFraction = hasFraction || std::trunc(number) != number;
    }
    return hasNumber && (hasFraction || isNamedLikeMeasure(text(attributes.columns[column])));
}

FieldValues valuesOf(const gis::Table& attributes, std::size_t column) {
    FieldValues values;
    std::set<std::string> different;
    for (const std::vector<std::string>& row : attributes.rows) {
        const QString value = text(row[column]).trimmed();
        if (!value.isEmpty()) {
            ++values.filled;
            values.words += hasLetter(value) ? 1U : 0U;
            values.chinese += hasHan(value) ? 1U : 0U;
            different.insert(row[column]);
        }
    }
    values.different = different.size();
    values.isNumbering = numbersFeatures(different, attributes.rows.size());
    values.isMeasure = isMeasure(attributes, column);
    return values;
}

std::string lowerCase(const std::string& name) { return text(name).toLower().toStdString(); }

/// Proposes fields by the names and the values of all fields of a file.
class FieldProposal {
public:
    explicit FieldProposal(const gis::Table& attributes) : m_attributes(attributes) {
        for (std::size_t i = 0; i < attributes.columns.size(); ++i) {
            m_values.push_back(valuesOf(attributes, i));
        }
    }

    [[nodiscard]] gis::BoundaryFields fields() const {
        const auto isChinese = [this](std::size_t i) { return isMost(m_values[i].chinese); };
        const auto isOther = [this](std::size_t i) { return isMost(m_values[i].words - m_values[i].chinese); };
        const auto holdsWords = [this](std::size_t i) { return isMost(m_values[i].words); };
        std::string zh = firstNamed(usualChineseNames, holdsWords);
        std::string en = firstNamed(usualEnglishNames, holdsWords);
        zh = zh.empty() ? firstNamed(usualNames, isChinese) : zh;
        en = en.empty() ? firstNamed(usualNames, isOther) : en;
        if (zh.empty() && en.empty()) {
            zh = first(isChinese);
            en = first([&](std::size_t i) { return isOther(i) && m_values[i].different * 2 > m_values[i].filled; });
        }
        const std::string& zhOrEn = zh.empty() ? en : zh;
        return {key(), zhOrEn, en.empty() ? zh : en};
    }

    /// The fields that tell all features apart but neither only number nor measure them.
    [[nodiscard]] std::vector<std::string> possibleKeys() const {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (isDifferent(i) && !m_values[i].isNumbering && !m_values[i].isMeasure) {
                names.push_back(m_attributes.columns[i]);
            }
        }
        return names;
    }

    /// The fields that tell all features apart and have one of some names, apart from case.
    [[nodiscard]] std::vector<std::string> keysNamed(std::span<const std::string> wanted) const {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const std::string name = lowerCase(m_attributes.columns[i]);
            if (isDifferent(i) && !m_values[i].isMeasure &&
                std::ranges::any_of(wanted, [&](const std::string& other) { return lowerCase(other) == name; })) {
                names.push_back(m_attributes.columns[i]);
            }
        }
        return names;
    }

private:
    [[nodiscard]] bool isMost(std::size_t count) const { return count > 0 && 2 * count > m_attributes.rows.size(); }

    /// Single features may lack a code, and parts of a region may share one.
    [[nodiscard]] bool isMostlyDifferent(std::size_t i) const {
        constexpr std::size_t ofTen = 9;
        return 10 * m_values[i].filled >= ofTen * m_attributes.rows.size() &&
               2 * m_values[i].different > m_values[i].filled;
    }
    [[nodiscard]] bool isDifferent(std::size_t i) const {
        return m_values[i].filled == m_attributes.rows.size() && m_values[i].different == m_values[i].filled;
    }

    template <class Condition>
    [[nodiscard]] std::string first(const Condition& condition) const {
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (condition(i)) {
                return m_attributes.columns[i];
            }
        }
        return "";
    }
    /// The first of the usual names that is a field for which the condition holds.
    template <class Names, class Condition>
    [[nodiscard]] std::string firstNamed(const Names& names, const Condition& condition) const {
        for (const std::string_view name : names) {
            const std::string found =
                first([&](std::size_t i) { return lowerCase(m_attributes.columns[i]) == name && condition(i); });
            if (!found.empty()) {
                return found;
            }
        }
        return "";
    }

    [[nodiscard]] std::string key() const {
        const auto mayBeKey = [this](std::size_t i) {
            return isMostlyDifferent(i) && !m_values[i].isNumbering && !m_values[i].isMeasure;
        };
        std::string field = firstNamed(usualKeys, mayBeKey);
        if (field.empty()) {
            field = first([&](std::size_t i) { return isDifferent(i) && m_values[i].words > 0; });
        }
        if (field.empty()) {
            field = first([&](std::size_t i) {
                return isDifferent(i) && !m_values[i].isNumbering && !m_values[i].isMeasure && codesAreWhole(i);
            });
        }
        return field;
    }

    /// Whether all values are whole numbers: measures such as areas are not codes.
    [[nodiscard]] bool codesAreWhole(std::size_t column) const {
        return std::ranges::all_of(m_attributes.rows, [&](const std::vector<std::string>& row) {
            return codeNumber(text(row[column])).has_value();
        });
    }

    const gis::Table& m_attributes;
    std::vector<FieldValues> m_values;
};

std::size_t matchedTexts(const gis::Table& attributes, const gis::BoundaryFields& fields,
                         std::span<const std::string> texts) {
    const auto matches = RegionMatcher(labelsOf(attributes, fields)).matches(texts);
    return static_cast<std::size_t>(
        std::ranges::count_if(matches, [](const auto& match) { return match.has_value(); }));
}

}  // namespace

gis::BoundaryFields proposedFields(const gis::Table& attributes) { return FieldProposal(attributes).fields(); }

gis::BoundaryFields fieldsMatching(const gis::Table& attributes, std::span<const std::string> texts,
                                   std::span<const std::string> columns) {
    const FieldProposal proposal(attributes);
    gis::BoundaryFields best = proposal.fields();
    std::size_t most = best.code.empty() ? 0 : matchedTexts(attributes, best, texts);
    for (const std::string& field : proposal.keysNamed(columns)) {
        const gis::BoundaryFields named{field, best.nameZh, best.nameEn};
        const std::size_t matched = matchedTexts(attributes, named, texts);
        if (most < texts.size() && matched > 0 && 2 * matched >= most) {
            return named;
        }
    }
    for (const std::string& field : proposal.possibleKeys()) {
        if (most == texts.size()) {
            break;
        }
        const gis::BoundaryFields other{field, best.nameZh, best.nameEn};
        if (const std::size_t matched = matchedTexts(attributes, other, texts); matched > most) {
            most = matched;
            best = other;
        }
    }
    return best;
}

std::vector<RegionLabels> labelsOf(const gis::Table& attributes, const gis::BoundaryFields& fields) {
    std::vector<RegionLabels> labels;
    std::set<std::string> codes;
    std::vector<std::size_t> nameColumns;
    for (const std::string& name : {fields.nameZh, fields.nameEn}) {
        if (!name.empty()) {
            nameColumns.push_back(attributes.column(name));
        }
    }
    for (std::size_t row = 0; row < attributes.rows.size(); ++row) {
        const std::vector<std::string>& cells = attributes.rows[row];
        const std::string code = fields.code.empty() ? std::to_string(row + 1) : cells[attributes.column(fields.code)];
        if (code.empty() || !codes.insert(code).second) {
            continue;
        }
        RegionLabels& region = labels.emplace_back(RegionLabels{core::RegionCode(code), {}});
        // The key itself may be a name.
        for (const std::string& name : {code, nameColumns.empty() ? "" : cells[nameColumns.front()],
                                        nameColumns.empty() ? "" : cells[nameColumns.back()]}) {
            if (!name.empty() && std::ranges::find(region.names, name) == region.names.end()) {
                region.names.push_back(name);
            }
        }
    }
    return labels;
}

}  // namespace app
