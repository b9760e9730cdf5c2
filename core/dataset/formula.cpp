// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formula.h"

#include <algorithm>

#include "core/numeric/short_lists.h"

namespace core {
namespace {

void addInputs(std::vector<IndicatorId>& ids, const Expression& expression) {
    if (const auto* id = std::get_if<IndicatorId>(&expression.root)) {
        addOnce(ids, *id);
    } else if (const auto* node = std::get_if<Expression::Node>(&expression.root)) {
        addInputs(ids, *node->left);
        addInputs(ids, *node->right);
    }
}

struct Inputs {
    std::vector<IndicatorId> ids;

    void operator()(const Published& /*formula*/) {}
    void operator()(const Ratio& ratio) {
        addOnce(ids, ratio.numerator);
        addOnce(ids, ratio.denominator);
    }
    void operator()(const Density& density) { addOnce(ids, density.amount); }
    void operator()(const Share& share) { addOnce(ids, share.part); }
    void operator()(const Growth& growth) { addOnce(ids, growth.amount); }
    void operator()(const IndexToWhole& index) { addOnce(ids, index.level); }
    void operator()(const ConstantPrices& prices) {
        addOnce(ids, prices.amount);
        addOnce(ids, prices.volumeIndex);
    }
    void operator()(const Expression& expression) { addInputs(ids, expression); }
};

bool isSame(const Expression::Node& a, const Expression::Node& b) {
    return a.operation == b.operation && *a.left == *b.left && *a.right == *b.right;
}

}  // namespace

bool operator==(const Expression& a, const Expression& b) {
    if (a.root.index() != b.root.index()) {
        return false;
    }
    if (const auto* node = std::get_if<Expression::Node>(&a.root)) {
        return isSame(*node, std::get<Expression::Node>(b.root));
    }
    if (const auto* number = std::get_if<double>(&a.root)) {
        return *number == std::get<double>(b.root);
    }
    return std::get<IndicatorId>(a.root) == std::get<IndicatorId>(b.root);
}

std::vector<IndicatorId> inputsOf(const Formula& formula) {
    Inputs inputs;
    std::visit(inputs, formula);
    return std::move(inputs.ids);
}

const EditionId& editionOfInput(const Formula& formula, const IndicatorId& input, const EditionId& edition) {
    const auto* ratio = std::get_if<Ratio>(&formula);
    const bool isNamed = ratio && !ratio->denominatorEdition.empty() && ratio->denominator == input;
    return isNamed ? ratio->denominatorEdition : edition;
}

}  // namespace core
