// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/claims_table.h"

#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

#include "app/package/checked_table.h"
#include "app/package/claim_arguments.h"
#include "app/package/claim_kinds.h"
#include "app/package/known_names.h"
#include "core/numeric/value_table.h"

namespace app {
namespace {

template <class Value>
Value valueNamed(const JsonValue& id) {
    const std::optional<Value> value = core::valueById<Value>(id.text());
    if (!value) {
        id.rejectUnknown(namesOfValues<Value>());
    }
    return *value;
}

core::EditionId editionNamed(const JsonValue& id, const core::Catalogue& catalogue) {
    const core::Edition* edition = catalogue.find(core::EditionId(id.text()));
    if (!edition) {
        id.rejectUnknown(namesOf(catalogue.editions(), &core::Edition::id));
    }
    return edition->id;
}

core::ClaimMethod methodOf(const JsonValue& definitions, const core::Catalogue& catalogue) {
    core::ClaimMethod method = core::defaultMethod(catalogue);
    for (const auto& [key, value] : definitions.membersOrNone()) {
        if (key == "edition") {
            method.edition = editionNamed(value, catalogue);
        } else if (key == "mean") {
            method.mean = valueNamed<core::MeanKind>(value);
        } else if (key == "curve") {
            method.curve = valueNamed<core::LineCurve>(value);
        } else if (key == "rule") {
            method.rule = valueNamed<core::DivisionRule>(value);
        } else {
            definitions.rejectKey(key, {"edition", "mean", "curve", "rule"});
        }
    }
    return method;
}

/// The default arguments of a kind of claim.
struct KindDefaults {
    DefaultArguments arguments;
    bool hasClaims = false;
    std::set<std::string> used = {};  ///< The names of all arguments that the claims of the kind use.
};
using DefaultsByKind = std::map<std::string, KindDefaults>;

DefaultsByKind defaultsByKind(const JsonValue& defaults) {
    DefaultsByKind byKind;
    for (const auto& [kind, arguments] : defaults.membersOrNone()) {
        if (!claimKind(kind)) {
            defaults.rejectKey(kind, claimKindNames());
        }
        byKind.emplace(kind, KindDefaults{arguments.membersOrNone()});
    }
    return byKind;
}

/// @throws gis::Error BadValue for a default that no claim of its kind uses: it may be misspelt.
void requireAllUsed(const DefaultsByKind& byKind) {
    for (const auto& [kind, defaults] : byKind) {
        for (const auto& [name, value] : defaults.arguments) {
            if (defaults.hasClaims && !defaults.used.contains(name)) {
                value.reject();
            }
        }
    }
}

core::PrintedNumber printedNumber(const CheckedTable& table, std::size_t row) {
    const double value = table.filledNumber(row, "published");
    const std::string& text = table.text(row, "published");
    const std::size_t point = text.find('.');
    return {value, point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1)};
}

core::PrintedNumber printedPercent(const CheckedTable& table, std::size_t row) {
    const core::PrintedNumber number = printedNumber(table, row);
    if (number.value < 0 || number.value > 100) {
        table.reject(row, "published");
    }
    return number;
}

bool printedTruth(const CheckedTable& table, std::size_t row) {
    const std::string& text = table.filledText(row, "published");
    if (text != "true" && text != "false") {
        table.reject(row, "published");
    }
    return text == "true";
}

std::vector<core::RegionCode> printedCodes(const CheckedTable& table, std::size_t row) {
    std::istringstream cell(table.filledText(row, "published"));
    std::vector<core::RegionCode> codes;
    for (std::string code; cell >> code;) {
        codes.emplace_back(code);
    }
    return codes;
}

core::PrintedAnswer printedAnswer(const CheckedTable& table, std::size_t row, AnswerType type) {
    switch (type) {
        case AnswerType::Number:
            return printedNumber(table, row);
        case AnswerType::Percent:
            return printedPercent(table, row);
        case AnswerType::Truth:
            return printedTruth(table, row);
        case AnswerType::Codes:
            return printedCodes(table, row);
    }
    return false;
}

core::Claim readClaim(const CheckedTable& table, std::size_t row, const ClaimScope& scope, DefaultsByKind& defaults) {
    const std::string& name = table.text(row, "kind");
    const ClaimKind* kind = claimKind(name);
    if (!kind) {
        table.rejectUnknown(row, "kind", claimKindNames());
    }
    const auto found = defaults.find(name);
    KindDefaults none;
    KindDefaults& ofKind = found == defaults.end() ? none : found->second;
    ClaimArguments arguments(table, row, scope, ofKind.arguments);
    core::Statement statement = kind->statement(arguments);
    arguments.requireAllUsed();
    ofKind.hasClaims = true;
    ofKind.used.insert(arguments.used().begin(), arguments.used().end());
    return {table.filledText(row, "id"),  table.text(row, "where"), name,
            table.text(row, "arguments"), std::move(statement),     printedAnswer(table, row, kind->answer),
            table.text(row, "unit"),      table.text(row, "note")};
}

}  // namespace

std::optional<core::PublishedClaims> readClaims(const DataPackage& package, const core::Catalogue& catalogue,
                                                const std::vector<core::Grouping>& groupings) {
    const PackageTable* source = package.tableWith("paper-claims");
    std::error_code ignored;
    if (!source || !std::filesystem::exists(source->path, ignored)) {
        return std::nullopt;
    }
    const ClaimsEntry& entry = *source->claims;
    core::PublishedClaims claims;
    claims.method = methodOf(entry.definitions, catalogue);
    for (const JsonValue& word : entry.words.itemsOrNone()) {
        claims.words.push_back(word.bilingual());
    }
    DefaultsByKind defaults = defaultsByKind(entry.defaultArguments);
    const CheckedTable table(gis::readTable(source->path),
                             {"id", "where", "kind", "arguments", "published", "unit", "note"});
    const ClaimScope scope{package, catalogue, groupings};
    std::set<std::string> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        claims.list.push_back(readClaim(table, row, scope, defaults));
        if (!seen.insert(claims.list.back().id).second) {
            table.rejectRepeated(row, "id");
        }
    }
    requireAllUsed(defaults);
    return claims;
}

}  // namespace app
