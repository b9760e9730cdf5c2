// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/indicators/formula_indicators.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "app/text.h"
#include "app/user_data/indicators/formula_units.h"
#include "app/user_data/indicators/indicator_id.h"
#include "app/user_data/indicators/indicator_names.h"
#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

constexpr const char* formulaTopic = "own-formulas";

/// The values that all formulas read, counted as often as they are read. More would take too long for each region.
constexpr std::size_t maxValuesRead = 10000;

FormulaProblem plainProblem(FormulaProblemKind kind) { return {kind, {}, {}}; }

/// Formulas become indicators one after the other.
class FormulaReader {
public:
    FormulaReader(const core::Catalogue& catalogue, const std::vector<UserFormula>& formulas)
        : m_formulas(formulas), m_parts(catalogue.parts()), m_names(m_parts.indicators) {
        for (const core::Indicator& indicator : m_parts.indicators) {
            m_known.emplace(indicator.id, Known{indicator, 1});
        }
    }

    CatalogueWithFormulas read() {
        for (std::size_t i = 0; i < m_formulas.size(); ++i) {
            FormulaReport& report =
                m_reports.emplace_back(FormulaReport{m_formulas[i].name, m_formulas[i].formula, {}, {}, {}, {}});
            report.problem = read(i, report);
        }
        const bool hasIndicator =
            std::ranges::any_of(m_reports, [](const FormulaReport& report) { return !report.id.empty(); });
        if (hasIndicator) {
            m_parts.topics.push_back({formulaTopic, {"自定义公式", "Own formulas"}});
        }
        return {std::move(m_parts), std::move(m_reports)};
    }

private:
    struct Known {
        core::Indicator indicator;
        std::size_t valuesRead = 1;
    };

    std::optional<FormulaProblem> read(std::size_t position, FormulaReport& report) {
        const UserFormula& formula = m_formulas[position];
        const QString name = foldedName(formula.name);
        if (name.isEmpty()) {
            return plainProblem(FormulaProblemKind::NoName);
        }
        if (!m_formulaNames.emplace(name, position).second) {
            return plainProblem(FormulaProblemKind::RepeatedName);
        }
        if (formula.formula.size() > maxFormulaBytes) {
            return plainProblem(FormulaProblemKind::TooLong);
        }
        const auto parsed = core::parsedFormula(
            formula.formula, [&](std::string_view words) { return indicatorsCalled(words, report.idsBeforeNames); });
        if (const auto* error = std::get_if<core::FormulaTextError>(&parsed)) {
            report.idsBeforeNames.clear();
            return problemOf(*error, position);
        }
        return add(formula, std::get<core::Expression>(parsed), report);
    }

    std::vector<core::IndicatorId> indicatorsCalled(std::string_view words,
                                                    std::vector<IdBeforeName>& idsBeforeNames) const {
        std::vector<core::IndicatorId> called = m_names.called(words);
        IdBeforeName choice{text(words).trimmed().toStdString(), {}};
        if (called.size() == 1 && called.front().text() == choice.text) {
            for (const core::IndicatorId& id : m_names.named(words)) {
                if (id != called.front()) {
                    choice.others.push_back(id.text());
                }
            }
        }
        if (!choice.others.empty() && std::ranges::find(idsBeforeNames, choice) == idsBeforeNames.end()) {
            idsBeforeNames.push_back(std::move(choice));
        }
        return called;
    }

    /// An unknown name may be that of a formula that cannot be used here.
    [[nodiscard]] FormulaProblem problemOf(const core::FormulaTextError& error, std::size_t position) const {
        FormulaProblem problem{FormulaProblemKind::WrongText, error, {}};
        if (error.fault == core::FormulaFault::AmbiguousName) {
            for (const core::IndicatorId& id : m_names.named(error.text)) {
                problem.names.push_back(id.text());
            }
        } else if (error.fault == core::FormulaFault::UnknownName) {
            if (const auto kind = kindOfFormulaNamed(error.text, position)) {
                problem.kind = *kind;
            } else {
                problem.names = m_names.similarTo(error.text);
            }
        }
        return problem;
    }

    [[nodiscard]] std::optional<FormulaProblemKind> kindOfFormulaNamed(const std::string& words,
                                                                       std::size_t position) const {
        const QString name = foldedName(words);
        const auto found = std::ranges::find_if(
            m_formulas, [&](const UserFormula& formula) { return foldedName(formula.name) == name; });
        if (found == m_formulas.end()) {
            return std::nullopt;
        }
        const auto at = static_cast<std::size_t>(found - m_formulas.begin());
        return at == position  ? FormulaProblemKind::UsesItself
               : at > position ? FormulaProblemKind::UsesLater
                               : FormulaProblemKind::UsesLeftOut;
    }

    std::optional<FormulaProblem> add(const UserFormula& formula, const core::Expression& expression,
                                      FormulaReport& report) {
        const std::vector<core::IndicatorId> inputs = core::inputsOf(core::Formula(expression));
        if (inputs.empty()) {
            return plainProblem(FormulaProblemKind::NoIndicator);
        }
        std::set<std::string> groupings;
        for (const core::IndicatorId& input : inputs) {
            groupings.insert(m_known.at(input).indicator.grouping);
        }
        groupings.erase("");
        if (groupings.size() > 1) {
            return plainProblem(FormulaProblemKind::TwoGroupings);
        }
        const std::size_t valuesRead = valuesReadBy(expression);
        if (m_valuesRead + valuesRead > maxValuesRead) {
            return plainProblem(FormulaProblemKind::TooLong);
        }
        m_valuesRead += valuesRead;
        report.unlikeUnits = unlikeUnits(expression, unitOf());
        core::Indicator indicator = described(formula, expression);
        indicator.grouping = groupings.empty() ? std::string() : *groupings.begin();
        report.id = indicator.id;
        m_names.add(indicator);
        m_parts.indicators.push_back(indicator);
        m_known.emplace(report.id, Known{std::move(indicator), valuesRead});
        return std::nullopt;
    }

    [[nodiscard]] core::Indicator described(const UserFormula& formula, const core::Expression& expression) const {
        const std::string zh = core::readableFormula(
            expression, [&](const core::IndicatorId& id) { return m_known.at(id).indicator.name.chinese(); });
        const std::string en = core::readableFormula(
            expression, [&](const core::IndicatorId& id) { return m_known.at(id).indicator.name.english(); });
        std::set<core::IndicatorId> taken;
        std::ranges::transform(m_known, std::inserter(taken, taken.end()),
                               [](const auto& known) { return known.first; });
        core::Indicator indicator;
        indicator.id = idFromName(formula.name, taken);
        indicator.name.en = formula.name;
        indicator.topic = formulaTopic;
        indicator.definition = {"由公式计算：" + zh + "。", "Computed by the formula: " + en + "."};
        indicator.derivation = {formula.name + " = " + zh + "。", formula.name + " = " + en + "."};
        indicator.aggregation = addsUp(expression) ? core::Aggregation::Sum : core::Aggregation::FromFormula;
        indicator.formula = expression;
        if (formula.unit) {
            indicator.unit = typedUnit(text(*formula.unit).trimmed().toStdString());
        } else if (const auto unit = formulaUnit(expression, unitOf())) {
            indicator.unit = *unit;
        } else {
            indicator.unit.id = en;
            indicator.unit.symbol = {zh, en};
        }
        return indicator;
    }

    [[nodiscard]] std::function<core::Unit(const core::IndicatorId&)> unitOf() const {
        return [this](const core::IndicatorId& id) { return m_known.at(id).indicator.unit; };
    }

    /// Whether the value for several regions is the sum of their values, whatever the figures are.
    [[nodiscard]] bool addsUp(const core::Expression& expression) const {
        if (const auto* id = std::get_if<core::IndicatorId>(&expression.root)) {
            return m_known.at(*id).indicator.isAdditive();
        }
        const auto* node = std::get_if<core::Expression::Node>(&expression.root);
        if (node == nullptr) {
            return std::get<double>(expression.root) == 0;
        }
        const bool isNumberLeft = std::holds_alternative<double>(node->left->root);
        const bool isNumberRight = std::holds_alternative<double>(node->right->root);
        switch (node->operation) {
            case core::Expression::Operation::Add:
            case core::Expression::Operation::Subtract:
                return addsUp(*node->left) && addsUp(*node->right);
            case core::Expression::Operation::Multiply:
                return (isNumberLeft && addsUp(*node->right)) || (isNumberRight && addsUp(*node->left));
            case core::Expression::Operation::Divide:
                return isNumberRight && addsUp(*node->left);
        }
        return false;
    }

    [[nodiscard]] std::size_t valuesReadBy(const core::Expression& expression) const {
        if (const auto* id = std::get_if<core::IndicatorId>(&expression.root)) {
            return m_known.at(*id).valuesRead;
        }
        const auto* node = std::get_if<core::Expression::Node>(&expression.root);
        return node == nullptr ? 1 : valuesReadBy(*node->left) + valuesReadBy(*node->right);
    }

    const std::vector<UserFormula>& m_formulas;
    core::CatalogueParts m_parts;
    IndicatorNames m_names;
    std::map<core::IndicatorId, Known> m_known;
    std::map<QString, std::size_t> m_formulaNames;  ///< Positions by folded names.
    std::vector<FormulaReport> m_reports;
    std::size_t m_valuesRead = 0;  ///< By all formulas.
};

/// All values of an indicator in its default edition: by region, or by group if it is published so.
std::vector<double> valuesOf(const core::Dataset& figures, const core::IndicatorId& id) {
    const core::EditionId edition = figures.editionFor(id, figures.catalogue->defaults().edition);
    const core::Grouping* grouping = figures.grouping(figures.catalogue->indicator(id).grouping);
    std::vector<double> values;
    const auto add = [&](const std::optional<core::Observation>& value) {
        if (value) {
            values.push_back(value->value);
        }
    };
    for (const core::Period period : core::periodsOf(figures, id, edition)) {
        if (grouping != nullptr && figures.catalogue->indicator(id).isByGroup()) {
            for (const core::Group& group : grouping->groups()) {
                add(core::groupValue(figures, id, edition, core::RegionCode(group.id), period));
            }
            continue;
        }
        const core::IndicatorAt at(figures, id, edition, period);
        for (const core::RegionIndex region : figures.panel->covered()) {
            add(at.of(region));
        }
    }
    return values;
}

/// The codes that are regions though the map may not show them.
core::RegionCodeSet regionCodesIn(const core::DatasetParts& parts) {
    core::RegionCodeSet codes;
    for (const core::RegionNames& names : parts.names) {
        codes.insert(names.code);
    }
    for (const core::Grouping& grouping : parts.groupings) {
        for (const core::Group& group : grouping.groups()) {
            codes.insert(group.members.begin(), group.members.end());
        }
    }
    return codes;
}

/// The figures that formulas read, without shapes.
core::Dataset figuresFor(const core::DatasetParts& parts, const core::Catalogue& catalogue,
                         const std::vector<FormulaReport>& reports) {
    std::set<core::IndicatorId> needed;
    for (const FormulaReport& report : reports) {
        if (!report.id.empty()) {
            for (core::IndicatorId& input : catalogue.publishedInputs(report.id)) {
                needed.insert(std::move(input));
            }
        }
    }
    std::vector<core::Region> regions;
    for (const core::Region& region : parts.regions.regions()) {
        regions.push_back({region.code, {}, {}, {}, region.areaKm2});
    }
    auto series = std::make_shared<std::vector<core::Series>>();
    std::ranges::copy_if(parts.series, std::back_inserter(*series),
                         [&](const core::Series& one) { return needed.contains(one.indicator()); });
    core::Dataset figures;
    figures.regions = std::make_shared<const core::RegionSet>(std::move(regions));
    figures.series = series;
    figures.catalogue = std::make_shared<const core::Catalogue>(catalogue);
    figures.groupings = std::make_shared<const std::vector<core::Grouping>>(parts.groupings);
    const auto& whole = catalogue.whole();
    figures.panel =
        std::make_shared<const core::Panel>(figures.regions, series, whole ? std::optional(whole->code) : std::nullopt,
                                            regionCodesIn(parts), parts.otherSurveyed);
    return figures;
}

}  // namespace

CatalogueWithFormulas withFormulas(const core::Catalogue& catalogue, const std::vector<UserFormula>& formulas) {
    return FormulaReader(catalogue, formulas).read();
}

void describeValues(core::CatalogueParts& parts, const std::vector<FormulaReport>& reports,
                    const core::Dataset& figures) {
    for (core::Indicator& indicator : parts.indicators) {
        if (std::ranges::find(reports, indicator.id, &FormulaReport::id) == reports.end()) {
            continue;
        }
        const std::vector<double> values = valuesOf(figures, indicator.id);
        constexpr int significantDigits = 4;
        indicator.unit.decimals = decimalsFor(values, significantDigits);
        indicator.mayBeNegative = std::ranges::any_of(values, [](double value) { return value < 0; });
    }
}

std::vector<FormulaReport> addFormulas(core::DatasetParts& parts, const std::vector<UserFormula>& formulas) {
    if (formulas.empty()) {
        return {};
    }
    CatalogueWithFormulas added = withFormulas(parts.catalogue, formulas);
    describeValues(added.parts, added.reports, figuresFor(parts, core::Catalogue(added.parts), added.reports));
    parts.catalogue = core::Catalogue(std::move(added.parts));
    return std::move(added.reports);
}

DatasetWithFormulas checkedFormulas(const core::Dataset& dataset, const std::vector<FormulaReport>& present,
                                    const std::vector<UserFormula>& formulas) {
    core::CatalogueParts without = dataset.catalogue->parts();
    const auto isFormula = [&](const core::Indicator& indicator) {
        return std::ranges::find(present, indicator.id, &FormulaReport::id) != present.end();
    };
    std::erase_if(without.indicators, isFormula);
    for (core::IndicatorId* shown : {&without.defaults.indicator, &without.defaults.gapIndicator}) {
        if (std::ranges::find(without.indicators, *shown, &core::Indicator::id) == without.indicators.end()) {
            *shown = without.indicators.empty() ? core::IndicatorId() : without.indicators.front().id;
        }
    }
    std::erase_if(without.topics, [](const core::Topic& topic) { return topic.id == formulaTopic; });
    CatalogueWithFormulas added = withFormulas(core::Catalogue(std::move(without)), formulas);
    DatasetWithFormulas result{dataset, std::move(added.reports)};
    result.dataset = core::withCatalogue(std::move(result.dataset), core::Catalogue(std::move(added.parts)));
    return result;
}

DatasetWithFormulas withOtherFormulas(const core::Dataset& dataset, const std::vector<FormulaReport>& present,
                                      const std::vector<UserFormula>& formulas) {
    DatasetWithFormulas result = checkedFormulas(dataset, present, formulas);
    core::CatalogueParts parts = result.dataset.catalogue->parts();
    describeValues(parts, result.reports, result.dataset);
    result.dataset = core::withCatalogue(std::move(result.dataset), core::Catalogue(std::move(parts)));
    return result;
}

}  // namespace app
