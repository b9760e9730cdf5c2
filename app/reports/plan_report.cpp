// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/plan_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/csv.h"
#include "app/models/marks.h"
#include "app/options/syntax/command.h"
#include "app/reports/json.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/plans/places_by_group.h"

namespace app {
namespace {

/// The name of a region, or its code.
QString nameOf(const core::RegionCode& code, const core::Dataset& dataset, const Wording& wording) {
    const auto found = std::ranges::find(*dataset.names, code, &core::RegionNames::code);
    return found == dataset.names->end() ? text(code.text()) : wording.shortName(*found);
}

QString nameOfGroup(const std::string& id, const core::Grouping& grouping, const Wording& wording) {
    const auto index = grouping.indexOf(id);
    return index ? wording.name(grouping.groups()[*index]) : absentMark;
}

QJsonValue idOrNull(const std::string& id) { return id.empty() ? QJsonValue() : QJsonValue(text(id)); }

/// The group in which the publication counts a place; empty for other groupings than its own.
std::string publishedGroup(const core::Place& place, const core::PlaceLayer& places, const core::Grouping& grouping) {
    return places.grouping == grouping.id() ? place.countedGroup : std::string();
}

QString countText(const std::optional<std::size_t>& count, const Wording& wording) {
    return count ? wording.counted(*count) : absentMark;
}

/// A share between 0 and 1 with two digits.
QString shareText(const std::optional<double>& share, const Wording& wording) {
    constexpr int digits = 2;
    return share ? wording.locale().toString(*share, 'f', digits) : absentMark;
}

/// The overlap of two regions in any order; 1 of a region with itself.
std::optional<double> overlapOf(const core::PlanComparison& plans, const core::RegionCode& a,
                                const core::RegionCode& b) {
    const auto found = std::ranges::find_if(plans.overlaps, [&](const core::PlanOverlap& overlap) {
        return (overlap.a == a && overlap.b == b) || (overlap.a == b && overlap.b == a);
    });
    return found == plans.overlaps.end() ? std::optional<double>(a == b ? 1 : 0) : std::optional(found->jaccard);
}

}  // namespace

QString kindOf(const core::PlaceLayer& places) { return text(places.id).replace(u'_', u'-'); }

QString placesAsJson(const core::PlaceLayer& places, const core::Grouping& grouping, const core::Dataset& dataset,
                     const Wording& wording) {
    QJsonArray groups;
    for (const core::GroupPlaces& count : core::placesByGroup(places, grouping)) {
        groups.append(QJsonObject{{"id", text(count.group)},
                                  {"name", nameOfGroup(count.group, grouping, wording)},
                                  {"paper", count.counted ? json(*count.counted) : QJsonValue()},
                                  {"computed", json(count.inRegions)}});
    }
    QJsonArray listed;
    for (const core::Place& place : places.places) {
        listed.append(QJsonObject{{"name", wording.text(place.name)},
                                  {"region", text(place.region.text())},
                                  {"regionName", nameOf(place.region, dataset, wording)},
                                  {"group", idOrNull(core::groupOfPlace(place, grouping))},
                                  {"paperGroup", idOrNull(publishedGroup(place, places, grouping))}});
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{"kind", kindOf(places)},
                                                       {"name", wording.text(places.name)},
                                                       {"grouping", text(grouping.id())},
                                                       {"groups", groups},
                                                       {"places", listed}})
                                 .toJson());
}

QString placesAsCsv(const core::PlaceLayer& places, const core::Grouping& grouping, const core::Dataset& dataset,
                    const Wording& wording) {
    QString lines = QStringLiteral("kind,grouping,name,region,region_name,group,paper_group\n");
    for (const core::Place& place : places.places) {
        lines += csvLine({kindOf(places), text(grouping.id()), wording.text(place.name), text(place.region.text()),
                          nameOf(place.region, dataset, wording), text(core::groupOfPlace(place, grouping)),
                          text(publishedGroup(place, places, grouping))});
    }
    return lines;
}

QString placesAsText(const core::PlaceLayer& places, const core::Grouping& grouping, const core::Dataset& dataset,
                     const Wording& wording) {
    std::vector<QStringList> counts{
        {Cli::tr("Group"), Cli::tr("As published", "number of places"), Cli::tr("By region", "number of places")}};
    for (const core::GroupPlaces& count : core::placesByGroup(places, grouping)) {
        counts.push_back({nameOfGroup(count.group, grouping, wording), countText(count.counted, wording),
                          wording.counted(count.inRegions)});
    }
    std::vector<QStringList> rows{{Cli::tr("Place"), Cli::tr("Region"), Cli::tr("Group")}};
    for (const core::Place& place : places.places) {
        const std::string group = core::groupOfPlace(place, grouping);
        const std::string published = publishedGroup(place, places, grouping);
        const QString name = nameOfGroup(group, grouping, wording);
        const bool isOther = !published.empty() && published != group;
        rows.push_back({wording.text(place.name), nameOf(place.region, dataset, wording),
                        isOther ? Cli::tr("%1 (published as %2)", "group of a place")
                                      .arg(name, nameOfGroup(published, grouping, wording))
                                : name});
    }
    const QString blank = QStringLiteral("\n");
    return wording.text(places.name) + blank + wording.name(grouping) + blank + blank + textTable(counts) + blank +
           textTable(rows, ColumnAlignment::Left);
}

QString industriesAsJson(const core::PlanComparison& plans, const core::Dataset& dataset, const Wording& wording) {
    QJsonArray industries;
    for (const core::IndustryFrequency& industry : plans.industries) {
        industries.append(QJsonObject{
            {"name", wording.text(industry.name)}, {"frequency", json(industry.frequency)}, {"of", json(industry.of)}});
    }
    QJsonArray overlaps;
    for (const core::PlanOverlap& overlap : plans.overlaps) {
        overlaps.append(QJsonObject{{"a", text(overlap.a.text())},
                                    {"b", text(overlap.b.text())},
                                    {"aName", nameOf(overlap.a, dataset, wording)},
                                    {"bName", nameOf(overlap.b, dataset, wording)},
                                    {"jaccard", overlap.jaccard}});
    }
    QJsonArray homogeneity;
    for (const core::ClusterHomogeneity& cluster : plans.homogeneity) {
        QJsonArray regions;
        for (const core::RegionCode& region : cluster.regions) {
            regions.append(text(region.text()));
        }
        homogeneity.append(QJsonObject{{"cluster", wording.text(cluster.cluster)},
                                       {"provinces", regions},
                                       {"meanJaccard", json(cluster.meanJaccard)}});
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{"industries", industries}, {"overlap", overlaps}, {"homogeneity", homogeneity}})
            .toJson());
}

QString industriesAsCsv(const core::PlanComparison& plans, const core::Dataset& dataset, const Wording& wording) {
    QString lines = QStringLiteral("kind,name,other,frequency,of,jaccard\n");
    for (const core::IndustryFrequency& industry : plans.industries) {
        lines += csvLine({QStringLiteral("industry"), wording.text(industry.name), QString(),
                          QString::number(industry.frequency), QString::number(industry.of), QString()});
    }
    for (const core::PlanOverlap& overlap : plans.overlaps) {
        lines += csvLine({QStringLiteral("overlap"), nameOf(overlap.a, dataset, wording),
                          nameOf(overlap.b, dataset, wording), QString(), QString(), fullPrecision(overlap.jaccard)});
    }
    for (const core::ClusterHomogeneity& cluster : plans.homogeneity) {
        lines += csvLine({QStringLiteral("homogeneity"), wording.text(cluster.cluster), QString(), QString(),
                          QString::number(cluster.regions.size()), fullPrecision(cluster.meanJaccard)});
    }
    return lines;
}

QString industriesAsText(const core::PlanComparison& plans, const core::Dataset& dataset, const Wording& wording) {
    std::vector<QStringList> industries{{Cli::tr("Industry"), Cli::tr("Plans that name it")}};
    for (const core::IndustryFrequency& industry : plans.industries) {
        industries.push_back({wording.text(industry.name),
                              Cli::tr("%1 of %2", "so many of all regions").arg(industry.frequency).arg(industry.of)});
    }
    QStringList head{Cli::tr("Overlap (Jaccard)")};
    for (const core::RegionCode& region : plans.regions) {
        head << nameOf(region, dataset, wording);
    }
    std::vector<QStringList> matrix{head};
    for (const core::RegionCode& region : plans.regions) {
        QStringList row{nameOf(region, dataset, wording)};
        for (const core::RegionCode& other : plans.regions) {
            row << shareText(overlapOf(plans, region, other), wording);
        }
        matrix.push_back(row);
    }
    std::vector<QStringList> clusters{{Cli::tr("Cluster"), Cli::tr("Regions"), Cli::tr("Mean overlap")}};
    for (const core::ClusterHomogeneity& cluster : plans.homogeneity) {
        clusters.push_back({wording.text(cluster.cluster), wording.counted(cluster.regions.size()),
                            shareText(cluster.meanJaccard, wording)});
    }
    const QString blank = QStringLiteral("\n");
    return textTable(industries) + blank + textTable(matrix) +
           (plans.homogeneity.empty() ? QString() : blank + textTable(clusters));
}

}  // namespace app
