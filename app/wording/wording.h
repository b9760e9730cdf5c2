// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <functional>

#include "app/language.h"
#include "app/page/figure_text.h"
#include "core/figure/figure.h"

namespace gis {
struct Error;
enum class Expected;
enum class Found;
enum class ReadWarning;
struct ReadWarnings;
struct FeatureName;
struct ReferenceSystem;
}  // namespace gis

namespace core {
struct FittedSpec;
struct ReplacedChoice;
}  // namespace core

namespace app {

struct ColumnNumbers;
struct DataReference;
struct DataSearch;
struct ExportFailure;
struct Failure;
struct HistoryStep;
struct LoadReport;
struct PackageWarning;
struct PageSize;
struct ReadStudy;
struct RegionLabels;
struct StudyTooNew;
struct TableFigures;
struct TableJoinReport;
struct UnmatchedKey;
struct UserTable;
struct WriteFailure;

/// Stands for an absent value.
inline const QString absentMark = QStringLiteral("–");

/// A number with U+2212 as its minus sign: a hyphen is no minus in print.
[[nodiscard]] QString withMinusSign(QString number);

/// Every enum, unit, number, warning and error in the user's language. Sentences come through the translators that
/// InstalledLanguage keeps, which must be of the same language.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    explicit Wording(Language language) : m_language(language), m_locale(localeOf(language)) {}

    [[nodiscard]] Language language() const noexcept { return m_language; }
    [[nodiscard]] const QLocale& locale() const noexcept { return m_locale; }

    /// A text of the data in the user's language.
    [[nodiscard]] QString text(const core::Text& text) const;
    [[nodiscard]] QString name(const core::Indicator& indicator) const { return text(indicator.name); }
    [[nodiscard]] QString name(const core::Unit& unit) const { return text(unit.symbol); }
    [[nodiscard]] QString name(const core::Edition& edition) const { return text(edition.name); }
    /// The name of an edition of a catalogue; its id where the catalogue does not have it.
    [[nodiscard]] QString name(const core::Catalogue& catalogue, const core::EditionId& edition) const;
    [[nodiscard]] QString name(core::MeanKind mean) const;
    [[nodiscard]] QString name(const core::Catalogue& catalogue, core::ColourBy colourBy) const;
    /// As it applies to the indicator of a figure: "ratio to the mean of all provinces" for an amount that adds up.
    [[nodiscard]] QString name(const core::Figure& figure, core::ColourBy colourBy) const;
    [[nodiscard]] QString name(core::ClassMethod method) const;
    [[nodiscard]] QString name(core::ClassScope scope) const;
    /// The data's own name for the contents of a layer, if there is one.
    [[nodiscard]] QString name(const core::Choices& choices, core::LayerKind layer) const;
    [[nodiscard]] QString name(core::DashStyle dash) const;
    [[nodiscard]] QString name(core::PointShape shape) const;
    [[nodiscard]] QString name(core::LineCurve curve) const;
    [[nodiscard]] QString name(core::DivisionRule rule) const;
    /// The name of published ends, such as "Heihe city – Tengchong", or else the two places.
    [[nodiscard]] QString name(const core::Catalogue& catalogue, const core::LineEnds& ends) const;
    [[nodiscard]] QString name(core::LonLat place) const;  ///< "127.5°E, 50.3°N".
    /// The same, or the two coordinates on a map without a place on Earth.
    [[nodiscard]] QString place(const core::Catalogue& catalogue, core::LonLat place) const;
    /// Within a sentence: "south-east".
    [[nodiscard]] QString name(const core::LineDescription& line, core::LineSide side) const;
    /// The same for the line that the catalogue describes; it must describe one.
    [[nodiscard]] QString name(const core::Catalogue& catalogue, core::LineSide side) const;
    /// As a heading: "South-east".
    [[nodiscard]] QString heading(const core::LineDescription& line, core::LineSide side) const;
    [[nodiscard]] QString heading(const core::Catalogue& catalogue, core::LineSide side) const;
    [[nodiscard]] QString name(core::Provenance provenance) const;
    [[nodiscard]] QString name(core::AnalysisKind kind) const;
    [[nodiscard]] QString name(core::InequalityMeasure measure) const;
    [[nodiscard]] QString name(core::TheilIndex index) const;
    [[nodiscard]] QString name(core::Weighting weighting) const;
    /// With the indicator that weights the regions of a catalogue.
    [[nodiscard]] QString name(const core::Catalogue& catalogue, core::Weighting weighting) const;
    [[nodiscard]] QString name(core::NeighbourRule rule) const;
    [[nodiscard]] QString name(core::WeightStyle style) const;
    [[nodiscard]] QString name(core::Period period) const;  ///< "2022年", "Feb 29, 2024" by the locale.
    /// Periods as a reader lists them: "2000, 2009–2012"; dates by the first, the last and their number.
    [[nodiscard]] QString listOf(const std::vector<core::Period>& periods) const;
    [[nodiscard]] QString name(const core::Group& group) const;
    [[nodiscard]] QString name(const core::Grouping& grouping) const;
    [[nodiscard]] QString source(const core::Grouping& grouping) const;  ///< Who drew the division and when.
    [[nodiscard]] QString name(const core::RegionNames& region) const;   ///< In full.
    [[nodiscard]] QString shortName(const core::RegionNames& region) const;
    /// The short name of a region of a figure; its code where the figure does not have the region.
    [[nodiscard]] QString shortName(const core::Figure& figure, const core::RegionCode& code) const;

    /// A whole number with thousands separators.
    [[nodiscard]] QString counted(std::size_t number) const {
        return m_locale.toString(static_cast<qulonglong>(number));
    }
    /// A value without its unit: decimals by the unit, thousands grouped by the locale.
    [[nodiscard]] QString number(double value, const core::Unit& unit) const;
    /// The same, or a dash when absent.
    [[nodiscard]] QString number(const std::optional<core::Observation>& value, const core::Unit& unit) const;
    [[nodiscard]] QString number(const std::optional<double>& value, const core::Unit& unit) const;
    /// A percentage with `decimals` digits and its sign, or a dash when absent.
    [[nodiscard]] QString percent(const std::optional<double>& value, int decimals = 1) const;
    /// The head of a column of gaps, with their unit where it is another than that of the levels.
    [[nodiscard]] QString gapHeading(const core::Unit& levels) const;
    /// Why there are no pooled means of an indicator.
    [[nodiscard]] QString noPooledMeans(const core::Indicator& indicator) const;
    /// "43.4 : 56.6", the right side of the line to the left, or a dash when absent; "94 : 6 (2020)" if the printed
    /// share is checked for another period than the shown one.
    [[nodiscard]] QString ratio(const std::optional<core::PrintedShare>& right,
                                const std::optional<core::Period>& shown) const;
    /// What the periods in brackets of such ratios mean; empty where none has one.
    [[nodiscard]] QString periodsOfRatios(const core::PrintedSideShares& printed,
                                          const std::optional<core::Period>& shown) const;
    /// A name and its unit in brackets; the name alone where the unit is not known.
    [[nodiscard]] QString withUnit(const QString& name, const QString& unit) const;
    /// The unit of what the colours stand for.
    [[nodiscard]] QString unitOf(const core::Legend& legend) const;
    /// A value of what the colours stand for, in that unit.
    [[nodiscard]] QString mappedNumber(double value, const core::Legend& legend) const;
    /// A class bound of the same with the digits that were typed.
    [[nodiscard]] QString typedNumber(double value, const core::Legend& legend) const;

    [[nodiscard]] QString notice(const core::Figure& figure, const core::Notice& notice) const;
    /// A sentence that names the other editions in which the indicator on the map has figures for a period; empty where
    /// there are none.
    [[nodiscard]] QString editionsWith(const core::Figure& figure, core::Period period) const;
    [[nodiscard]] QString title(const core::Figure& figure) const;
    [[nodiscard]] QString subtitle(const core::Figure& figure) const;
    /// What a reader must know about the figures: breaks, single sources; mostly empty.
    [[nodiscard]] QString notes(const core::Figure& figure) const;
    [[nodiscard]] QString sourceNote(const core::Figure& figure) const;
    /// Who published the figures that are shown, and in which edition.
    [[nodiscard]] QString publishers(const core::Figure& figure) const;
    /// How a line is curved, with the projection of its map: "straight on a map in this projection: Albers equal-area
    /// projection, 105°E, 25°N and 47°N".
    [[nodiscard]] QString name(const core::Catalogue& catalogue, core::LineCurve curve) const;
    /// "Albers equal-area projection, 105°E, 25°N and 47°N."
    [[nodiscard]] QString name(const core::MapProjection& projection) const;
    /// What the regions of the data are called: "province", "provinces".
    [[nodiscard]] QString noun(const core::Catalogue& catalogue) const;
    /// What the value of the whole is called: "national level". The catalogue must have a whole.
    [[nodiscard]] QString levelOfWhole(const core::Catalogue& catalogue) const;
    [[nodiscard]] QString nouns(const core::Catalogue& catalogue) const;
    /// The same for the regions of a figure: "region" where they are of another file than that of the data package,
    /// which may hold anything.
    [[nodiscard]] QString noun(const core::Figure& figure) const;
    [[nodiscard]] QString nouns(const core::Figure& figure) const;
    /// What the colours stand for, and its unit.
    [[nodiscard]] QString legendTitle(const core::Figure& figure) const;
    [[nodiscard]] QString meaningOfColours(const core::Figure& figure) const;
    /// In the order of core::LocalMoranCategory.
    [[nodiscard]] QStringList localMoranCategories() const;
    /// What an analysis measures, and its result, in one paragraph: never a number without its definition.
    [[nodiscard]] QString definition(const core::Figure& figure, const core::Analysis& analysis) const;
    /// Every word on the figure.
    [[nodiscard]] FigureText figureText(const core::Figure& figure) const;
    /// The same with the names of an earlier figure of the same regions, which take the longest.
    [[nodiscard]] FigureText figureText(const core::Figure& figure, core::SharedVector<QString> regionNames) const;
    /// The names that a map writes, in the order of the figure's regions.
    [[nodiscard]] core::SharedVector<QString> regionNames(const core::Figure& figure) const;
    /// One for each class of the legend, ascending.
    [[nodiscard]] QStringList classLabels(const core::Figure& figure) const;
    /// The label of the regions without a class: they have no data, or belong to no group.
    [[nodiscard]] QString noClassLabel(const core::Figure& figure) const;
    /// What hovering over a region says, as lines of rich text.
    [[nodiscard]] QString card(const core::Figure& figure, std::size_t region) const;
    /// What a step of the history did, as it follows "Undo:": "grouping Eight zones". Empty for the first step.
    /// @param choices  of the data that are shown.
    [[nodiscard]] QString step(const HistoryStep& step, const core::Choices& choices) const;
    /// What is wrong and what to do, in one sentence.
    [[nodiscard]] QString error(const gis::Error& error) const;
    /// Faults of data that can still be used: one sentence for each kind.
    [[nodiscard]] QStringList warnings(const LoadReport& report) const;
    /// What is different in a map of groups from a map of the regions, and why there is none.
    [[nodiscard]] QStringList aggregationWarnings(const LoadReport& report) const;
    /// How a table was joined to the regions of a map, the most important first: one sentence for each fault and kind.
    [[nodiscard]] QStringList joinWarnings(const TableJoinReport& report) const;
    [[nodiscard]] QString unmatchedKey(const TableJoinReport& report, const UnmatchedKey& key) const;
    /// That too few rows stand for a region.
    [[nodiscard]] QString fewRowsJoined(const TableJoinReport& report) const;
    /// What was recognised in a table of the user's where that is not plain: sheet, encoding, header, rows left out.
    /// One sentence each.
    [[nodiscard]] QStringList notes(const UserTable& table) const;
    /// The rows with figures that are not used. One sentence each.
    [[nodiscard]] QStringList notes(const TableFigures& figures) const;
    /// How the numbers of one of its columns were read, where that is not plain.
    [[nodiscard]] QStringList notes(const UserTable& table, const std::string& column,
                                    const ColumnNumbers& numbers) const;
    /// Where the data were searched and not found, in one sentence.
    [[nodiscard]] QString missingData(const DataSearch& search) const;
    /// Why something has no result and what to do, in one sentence.
    [[nodiscard]] QString failure(const Failure& failure) const;
    [[nodiscard]] QString failure(const ExportFailure& failure, const PageSize& size) const;
    [[nodiscard]] QString failure(const WriteFailure& failure) const;
    /// Why a study of a later version cannot be opened.
    [[nodiscard]] QString tooNew(const StudyTooNew& study) const;
    /// That data of a study are missing, or are no longer those of the time when it was saved.
    [[nodiscard]] QString lost(const DataReference& reference, const QString& study) const;
    [[nodiscard]] QString changed(const DataReference& reference) const;
    /// What had to be changed about the choices of a study: one sentence for each.
    /// @param leftOut  references that the study was opened without; choices that they may explain are one sentence.
    [[nodiscard]] QStringList warnings(const core::FittedSpec& fitted, const core::Dataset& dataset,
                                       const std::vector<DataReference>& leftOut = {}) const;
    /// What a study contains that is not used: one sentence for each.
    [[nodiscard]] QStringList warnings(const ReadStudy& read) const;
    /// The first few names, and how many more there are.
    [[nodiscard]] QString firstFew(std::size_t count, const std::function<QString(std::size_t)>& name,
                                   std::size_t most = namesListed) const;
    /// A region of the user's map, in this language if it has such a name; its code if it has none.
    [[nodiscard]] QString regionName(const RegionLabels& region) const;
    /// "广州市 (440100)"
    [[nodiscard]] QString regionWithCode(const RegionLabels& region) const;

private:
    static constexpr std::size_t namesListed = 5;

    void addDividingLine(const core::Figure& figure, FigureText& text) const;
    [[nodiscard]] QString titleWithSpaces(const core::Figure& figure) const;
    [[nodiscard]] QString shortNames(const core::Figure& figure, const std::vector<core::RegionCode>& codes) const;
    /// Joins sentences: with a blank in English, without one in Chinese.
    [[nodiscard]] QString sentences(QStringList parts) const;
    [[nodiscard]] QString decimal(const std::optional<double>& value, int decimals) const;
    [[nodiscard]] QString finding(const core::Figure& figure, const core::AnalysisChart& chart) const;
    [[nodiscard]] QString finding(const core::Figure& figure, const core::GapChart& gap) const;
    [[nodiscard]] QString finding(const core::Figure& figure, const core::DecompositionChart& chart) const;
    [[nodiscard]] QString finding(const core::Figure& figure, const core::MoranChart& moran) const;
    [[nodiscard]] QString finding(const core::ConvergenceChart& beta) const;
    [[nodiscard]] QString replaced(const core::ReplacedChoice& replaced, const core::Dataset& dataset) const;
    [[nodiscard]] QString boundaryNote(const core::Figure& figure) const;
    [[nodiscard]] QString derivation(const core::Figure& figure) const;
    [[nodiscard]] QString referenceNote(const core::Figure& figure) const;

    /// About a file of a kind that is not opened.
    [[nodiscard]] QString refusedFile(const gis::Error& error) const;
    [[nodiscard]] QString contradictedReference(const gis::Error& error) const;
    [[nodiscard]] QString unknownReference(const gis::Error& error) const;
    /// The first few codes of reference systems, and how many more there are.
    [[nodiscard]] QString codeList(const std::vector<std::string>& codes, std::size_t most) const;
    /// With %1 for the file.
    [[nodiscard]] QString warning(const gis::ReferenceSystem& reference, bool isOfOverlay) const;
    /// About the features of a file that could be read.
    [[nodiscard]] QStringList shapeWarnings(const QString& file, const gis::ReadWarnings& warnings, bool isOfOverlay,
                                            const std::vector<core::RegionNames>& names) const;
    /// How the command line states the reference system of boundaries or of an overlay.
    [[nodiscard]] static QString referenceOption(bool isOfOverlay);
    /// About a cell or row of a table, or a place in a JSON document.
    [[nodiscard]] QString tableError(const gis::Error& error) const;
    [[nodiscard]] QString badValue(const gis::Error& error) const;
    /// About a table of the user's: a workbook, its sheets, or the text of a file.
    [[nodiscard]] QString sheetError(const gis::Error& error) const;
    [[nodiscard]] static QString otherContent(const QString& place, const std::string& content);
    /// About the cells of such a table.
    [[nodiscard]] QString cellError(const gis::Error& error) const;
    /// The file of an error, with the sheet where there is one.
    [[nodiscard]] QString placeOf(const gis::Error& error) const;
    [[nodiscard]] QString contradiction(const gis::Error& error) const;
    /// About a cell of a table or a value of a JSON document that is not as expected.
    [[nodiscard]] QString wrongValue(const gis::Error& error) const;
    /// The same without the names that may stand there.
    [[nodiscard]] QString wrongValueAlone(const gis::Error& error) const;
    /// A sentence with all these names where they are few, or else with the one most like the wrong name, if any.
    [[nodiscard]] QString possibleNames(const QString& wrong, const std::vector<std::string>& names) const;
    /// With %1 for the place and %2 for the value; where the expected value has limits, with %3 and %4 for these.
    [[nodiscard]] QString wrongValue(gis::Expected expected) const;
    /// With %1 for the place, about a list or an object in place of another value.
    [[nodiscard]] QString wrongType(gis::Expected expected, gis::Found found) const;
    [[nodiscard]] QString inTwoGroups(const gis::Error& error) const;
    [[nodiscard]] QString missingKey(const gis::Error& error) const;
    [[nodiscard]] QString warning(const PackageWarning& warning) const;
    /// With %1 for the file and %2 for the features.
    [[nodiscard]] QString warning(gis::ReadWarning kind, std::size_t features) const;
    [[nodiscard]] QString listOfFeatures(const std::vector<gis::FeatureName>& features,
                                         const std::vector<core::RegionNames>& names) const;
    /// The first few by name and code, and how many more there are.
    [[nodiscard]] QString listOfRegions(const std::vector<core::RegionCode>& codes,
                                        const std::vector<core::RegionNames>& names) const;

    Language m_language;
    QLocale m_locale;
};

}  // namespace app
