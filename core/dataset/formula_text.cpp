// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formula_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>
#include <vector>

namespace core {
namespace {

constexpr int maxDepth = 100;

/// A sign with another way to write it.
struct OtherSign {
    std::string_view written;
    char sign;
};
constexpr std::array otherSigns{OtherSign{"×", '*'},  OtherSign{"÷", '/'},  OtherSign{"−", '-'},  OtherSign{"＋", '+'},
                                OtherSign{"－", '-'}, OtherSign{"＊", '*'}, OtherSign{"／", '/'}, OtherSign{"（", '('},
                                OtherSign{"）", ')'}, OtherSign{"［", '['}, OtherSign{"］", ']'}, OtherSign{"　", ' '}};

/// A sign of the formula at the beginning of a text.
struct Sign {
    char sign = '\0';  ///< '\0' if there is none.
    std::size_t length = 0;
};

Sign signAt(std::string_view text) {
    constexpr std::string_view signs = "+-*/()[]\" \t\n\r";
    if (!text.empty() && signs.find(text.front()) != std::string_view::npos) {
        return {text.front(), 1};
    }
    const auto found =
        std::ranges::find_if(otherSigns, [&](const OtherSign& other) { return text.starts_with(other.written); });
    return found == otherSigns.end() ? Sign{} : Sign{found->sign, found->written.size()};
}

bool isBlank(char sign) { return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r'; }

Expression combined(Expression::Operation operation, Expression left, Expression right) {
    return {Expression::Node{operation, std::make_shared<const Expression>(std::move(left)),
                             std::make_shared<const Expression>(std::move(right))}};
}

/// A parser by recursive descent; it throws the first error.
class FormulaParser {
public:
    FormulaParser(std::string_view text, const IndicatorsByName& indicators) : m_text(text), m_indicators(indicators) {}

    Expression formula() {
        Expression expression = sum(0);
        if (next().sign != '\0' || m_position < m_text.size()) {
            fail(FormulaFault::NoOperator, m_position, word());
        }
        return expression;
    }

private:
    [[noreturn]] static void fail(FormulaFault fault, std::size_t position, std::string_view text) {
        throw FormulaTextError{fault, position, std::string(text)};
    }

    /// Skips blanks. @returns the sign that follows them.
    Sign next() {
        Sign sign = signAt(m_text.substr(m_position));
        while (isBlank(sign.sign)) {
            m_position += sign.length;
            sign = signAt(m_text.substr(m_position));
        }
        return sign;
    }

    Expression sum(int depth) {
        Expression left = product(depth);
        for (Sign sign = next(); sign.sign == '+' || sign.sign == '-'; sign = next()) {
            m_position += sign.length;
            const auto operation = sign.sign == '+' ? Expression::Operation::Add : Expression::Operation::Subtract;
            left = combined(operation, std::move(left), product(depth));
        }
        return left;
    }

    Expression product(int depth) {
        Expression left = value(depth);
        for (Sign sign = next(); sign.sign == '*' || sign.sign == '/'; sign = next()) {
            m_position += sign.length;
            const auto operation = sign.sign == '*' ? Expression::Operation::Multiply : Expression::Operation::Divide;
            left = combined(operation, std::move(left), value(depth));
        }
        return left;
    }

    Expression value(int depth) {
        const Sign sign = next();
        const std::size_t begin = m_position;
        if (depth > maxDepth) {
            fail(FormulaFault::TooDeep, begin, m_text.substr(begin, sign.length));
        }
        if (sign.sign == '-' || sign.sign == '+') {
            m_position += sign.length;
            Expression operand = value(depth + 1);
            return sign.sign == '+' ? operand : combined(Expression::Operation::Subtract, {0.0}, std::move(operand));
        }
        if (sign.sign == '(') {
            m_position += sign.length;
            Expression inner = sum(depth + 1);
            const Sign end = next();
            if (end.sign != ')') {
                fail(FormulaFault::NotClosed, begin, m_text.substr(begin, sign.length));
            }
            m_position += end.length;
            return inner;
        }
        if (sign.sign == '[' || sign.sign == '"') {
            return quotedName(sign);
        }
        if (sign.sign != '\0' || m_position == m_text.size()) {
            fail(FormulaFault::NoValue, begin, m_text.substr(begin, sign.length));
        }
        return numberOrName();
    }

    Expression quotedName(Sign open) {
        const std::size_t begin = m_position;
        const char close = open.sign == '[' ? ']' : '"';
        std::size_t end = begin + open.length;
        while (end < m_text.size() && signAt(m_text.substr(end)).sign != close) {
            ++end;
        }
        if (end == m_text.size()) {
            fail(FormulaFault::NotClosed, begin, m_text.substr(begin, open.length));
        }
        const std::string_view name = m_text.substr(begin + open.length, end - begin - open.length);
        m_position = end + signAt(m_text.substr(end)).length;
        return named(name, begin);
    }

    /// The text from here up to the next sign.
    [[nodiscard]] std::string_view word() const { return wordAt(m_position); }
    [[nodiscard]] std::string_view wordAt(std::size_t begin) const {
        std::size_t end = begin;
        while (end < m_text.size() && signAt(m_text.substr(end)).sign == '\0') {
            ++end;
        }
        const std::size_t length = end > begin ? end - begin : signAt(m_text.substr(begin)).length;
        return m_text.substr(begin, length);
    }

    /// A number, unless it begins a longer name, such as "15-64". If it is a name itself, nobody can know which is
    /// meant.
    Expression numberOrName() {
        const std::string_view rest = m_text.substr(m_position);
        double number = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        const auto length = static_cast<std::size_t>(end - rest.data());
        const bool isNumber =
            error == std::errc() && (rest.front() == '.' || (rest.front() >= '0' && rest.front() <= '9'));
        const bool isWholeWord = length == rest.size() || signAt(rest.substr(length)).sign != '\0';
        const std::size_t numberEnd = m_position + length;
        const std::size_t nameEnd = isNumber && isWholeWord ? longestName(runEnds()) : 0;
        if (!isNumber || !isWholeWord || nameEnd > numberEnd) {
            return plainName();
        }
        if (nameEnd == numberEnd) {
            fail(FormulaFault::NumberOrName, m_position, rest.substr(0, length));
        }
        m_position = numberEnd;
        return {number};
    }

    /// Where the words end that are joined by hyphens, from here.
    [[nodiscard]] std::vector<std::size_t> runEnds() const {
        std::vector<std::size_t> ends{m_position + wordAt(m_position).size()};
        while (ends.back() + 1 < m_text.size() && m_text[ends.back()] == '-' &&
               signAt(m_text.substr(ends.back() + 1)).sign == '\0') {
            ends.push_back(ends.back() + 1 + wordAt(ends.back() + 1).size());
        }
        return ends;
    }

    /// The end of the longest run of words from here that is a name; 0 if none is.
    [[nodiscard]] std::size_t longestName(const std::vector<std::size_t>& ends) const {
        for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
            if (!m_indicators(m_text.substr(m_position, *end - m_position)).empty()) {
                return *end;
            }
        }
        return 0;
    }

    Expression plainName() {
        const std::size_t begin = m_position;
        const std::vector<std::size_t> ends = runEnds();
        const std::size_t end = longestName(ends);
        if (end == 0) {
            fail(FormulaFault::UnknownName, begin, m_text.substr(begin, ends.back() - begin));
        }
        m_position = end;
        return named(m_text.substr(begin, end - begin), begin);
    }

    [[nodiscard]] Expression named(std::string_view name, std::size_t position) const {
        const std::vector<IndicatorId> found = m_indicators(name);
        if (found.size() != 1) {
            fail(found.empty() ? FormulaFault::UnknownName : FormulaFault::AmbiguousName, position, name);
        }
        return {found.front()};
    }

    std::string_view m_text;
    const IndicatorsByName& m_indicators;
    std::size_t m_position = 0;
};

std::string numberText(double number) {
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), written.ptr};
}

std::string nameText(const std::string& id) {
    const bool isPlain = !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80U;
    });
    bool hasSign = false;
    for (std::size_t i = 0; i < id.size(); ++i) {
        hasSign = hasSign || signAt(std::string_view(id).substr(i)).sign != '\0';
    }
    return isPlain && !hasSign ? id : "[" + id + "]";
}

struct FormulaWriter {
    std::string operator()(double number) const {
        return number < 0 ? "(" + numberText(number) + ")" : numberText(number);
    }
    std::string operator()(const IndicatorId& id) const { return nameText(id.text()); }
    std::string operator()(const Expression::Node& node) const {
        constexpr std::string_view signs = "+-*/";
        return "(" + std::visit(*this, node.left->root) + " " + signs[static_cast<std::size_t>(node.operation)] + " " +
               std::visit(*this, node.right->root) + ")";
    }
};

/// Writes a formula for people.
class ReadableFormula {
public:
    explicit ReadableFormula(const std::function<std::string(const IndicatorId&)>& nameOf) : m_nameOf(nameOf) {}

    [[nodiscard]] std::string operator()(const Expression& expression) const {
        if (const auto* number = std::get_if<double>(&expression.root)) {
            return readableNumber(*number);
        }
        if (const auto* id = std::get_if<IndicatorId>(&expression.root)) {
            return m_nameOf(*id);
        }
        const auto& node = std::get<Expression::Node>(expression.root);
        if (isNegation(node)) {
            return "−" + inBrackets(*node.right, std::holds_alternative<Expression::Node>(node.right->root));
        }
        constexpr std::array signs{" + ", " − ", " × ", " / "};
        const auto* left = std::get_if<Expression::Node>(&node.left->root);
        const auto* right = std::get_if<Expression::Node>(&node.right->root);
        const bool isLooseLeft = left && (isSum(*left) && (!isSum(node) || isNegation(*left)));
        const bool repeats =
            right && !isNegation(*right) && right->operation == node.operation &&
            (node.operation == Expression::Operation::Add || node.operation == Expression::Operation::Multiply);
        const bool isLooseRight = right && !repeats && (isSum(*right) || !isSum(node));
        return inBrackets(*node.left, isLooseLeft) + signs[static_cast<std::size_t>(node.operation)] +
               inBrackets(*node.right, isLooseRight);
    }

private:
    static bool isSum(const Expression::Node& node) {
        return node.operation == Expression::Operation::Add || node.operation == Expression::Operation::Subtract;
    }
    /// The parser reads -x as 0 - x.
    static bool isNegation(const Expression::Node& node) {
        const auto* zero = std::get_if<double>(&node.left->root);
        return node.operation == Expression::Operation::Subtract && zero && *zero == 0;
    }
    /// Without an exponent for numbers of usual size.
    static std::string readableNumber(double number) {
        constexpr double least = 1e-9;
        constexpr double most = 1e15;
        const double size = std::abs(number);
        if (number != 0 && (size < least || size >= most)) {
            return numberText(number);
        }
        std::array<char, 64> buffer{};
        const auto written =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
        return {buffer.data(), written.ptr};
    }
    [[nodiscard]] std::string inBrackets(const Expression& expression, bool areNeeded) const {
        const std::string written = (*this)(expression);
        return areNeeded ? "(" + written + ")" : written;
    }

    const std::function<std::string(const IndicatorId&)>& m_nameOf;
};

}  // namespace

std::variant<Expression, FormulaTextError> parsedFormula(std::string_view text, const IndicatorsByName& indicators) {
    try {
        return FormulaParser(text, indicators).formula();
    } catch (const FormulaTextError& error) {
        return error;
    }
}

std::string formulaText(const Expression& expression) {
    std::string text = std::visit(FormulaWriter{}, expression.root);
    const bool isNode = std::holds_alternative<Expression::Node>(expression.root);
    return isNode ? text.substr(1, text.size() - 2) : text;
}

std::string readableFormula(const Expression& expression,
                            const std::function<std::string(const IndicatorId&)>& nameOf) {
    return ReadableFormula(nameOf)(expression);
}

}  // namespace core
