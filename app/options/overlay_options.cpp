// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/overlay_options.h"

#include <QColor>
#include <algorithm>
#include <array>
#include <filesystem>

#include "app/text.h"
#include "core/numeric/value_table.h"

namespace app {
namespace {

const QString overlayName = QStringLiteral("overlay");
const QString settingsName = QStringLiteral("overlay-options");

/// One setting of --overlay-options: "width=0.5".
struct OverlaySetting {
    QString key;
    QString value;
    [[nodiscard]] CommandFailure rejected(const QString& expected) const {
        return CommandFailure(
            Cli::tr("Invalid value for \"%1\" of --%2: \"%3\"; expected: %4.").arg(key, settingsName, value, expected));
    }
};

double millimetres(const OverlaySetting& setting, double most) {
    bool isNumber = false;
    const double number = setting.value.toDouble(&isNumber);
    if (!isNumber || !(number > 0) || number > most) {
        throw setting.rejected(Cli::tr("a number of millimetres above 0 and up to %1").arg(most));
    }
    return number;
}

template <class Value>
Value tabled(const OverlaySetting& setting) {
    if (const auto value = core::valueById<Value>(setting.value.toStdString())) {
        return *value;
    }
    QStringList known;
    for (const core::ValueId<Value>& entry : core::valueIds<Value>()) {
        known << text(entry.id);
    }
    throw setting.rejected(known.join(QStringLiteral(", ")));
}

core::Srgb colour(const OverlaySetting& setting) {
    const QColor named(setting.value);
    if (!named.isValid() || named.alpha() != 255) {
        throw setting.rejected(Cli::tr("a colour such as #c00000"));
    }
    return {static_cast<std::uint8_t>(named.red()), static_cast<std::uint8_t>(named.green()),
            static_cast<std::uint8_t>(named.blue())};
}

bool isYes(const OverlaySetting& setting) {
    if (setting.value != QLatin1String("yes") && setting.value != QLatin1String("no")) {
        throw setting.rejected(QStringLiteral("yes, no"));
    }
    return setting.value == QLatin1String("yes");
}

/// A setting by its key.
struct KnownSetting {
    const char* key;
    void (*apply)(OverlaySource& source, const OverlaySetting& setting);
};
constexpr std::array knownSettings{
    KnownSetting{"colour", [](OverlaySource& to, const OverlaySetting& from) { to.symbol.colour = colour(from); }},
    KnownSetting{"width",
                 [](OverlaySource& to, const OverlaySetting& from) {
                     to.symbol.widthMm = millimetres(from, core::maxOverlayWidthMm);
                 }},
    KnownSetting{"dash",
                 [](OverlaySource& to, const OverlaySetting& from) { to.symbol.dash = tabled<core::DashStyle>(from); }},
    KnownSetting{"size",
                 [](OverlaySource& to, const OverlaySetting& from) {
                     to.symbol.sizeMm = millimetres(from, core::maxOverlaySizeMm);
                 }},
    KnownSetting{"shape", [](OverlaySource& to,
                             const OverlaySetting& from) { to.symbol.shape = tabled<core::PointShape>(from); }},
    KnownSetting{"names", [](OverlaySource& to, const OverlaySetting& from) { to.symbol.showsNames = isYes(from); }},
    KnownSetting{"name", [](OverlaySource& to, const OverlaySetting& from) { to.name = from.value.toStdString(); }},
    KnownSetting{"name-field",
                 [](OverlaySource& to, const OverlaySetting& from) { to.nameField = from.value.toStdString(); }},
    KnownSetting{"layer",
                 [](OverlaySource& to, const OverlaySetting& from) { to.options.layer = from.value.toStdString(); }},
    KnownSetting{"crs", [](OverlaySource& to,
                           const OverlaySetting& from) { to.options.referenceSystem = from.value.toStdString(); }},
    KnownSetting{"encoding",
                 [](OverlaySource& to, const OverlaySetting& from) { to.options.encoding = from.value.toStdString(); }},
};

QString knownKeys() {
    QStringList keys;
    for (const KnownSetting& known : knownSettings) {
        keys << QLatin1String(known.key);
    }
    return keys.join(QStringLiteral(", "));
}

/// "colour=#c00000;width=0.5"
void applySettings(OverlaySource& source, const QString& settings) {
    for (const QString& part : settings.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const qsizetype sign = part.indexOf(QLatin1Char('='));
        const OverlaySetting setting{part.left(sign).trimmed(), sign < 0 ? QString() : part.mid(sign + 1).trimmed()};
        const auto known = std::ranges::find_if(
            knownSettings, [&](const KnownSetting& candidate) { return setting.key == QLatin1String(candidate.key); });
        if (sign < 0 || known == knownSettings.end()) {
            throw CommandFailure(
                Cli::tr(
                    "Invalid value for --%1: \"%2\"; expected KEY=VALUE, separated by semicolons, with the keys: %3.")
                    .arg(settingsName, part.trimmed(), knownKeys()));
        }
        known->apply(source, setting);
    }
}

}  // namespace

std::vector<Option> overlayOptions() {
    return {
        {overlayName, Cli::tr("FILE", "value of an option"),
         Cli::tr(
             "File of lines or points, such as boundaries or a table of cities with their longitudes and latitudes, "
             "drawn over the map; can be given several times.")},
        {settingsName, Cli::tr("KEY=VALUE;...", "value of an option"),
         Cli::tr("How the overlay before it is drawn and read, such as \"colour=#c00000;width=0.5;dash=dashed\". "
                 "Keys: %1.")
             .arg(knownKeys())}};
}

UserData withOverlays(UserData user, const CommandContext& context, const CommandData& data) {
    const QStringList files = context.arguments.values(overlayName);
    const auto settingsBehind = [&](qsizetype overlay) {
        return context.arguments.valuesBehind(overlayName, overlay, settingsName);
    };
    if (!settingsBehind(-1).isEmpty()) {
        throw CommandFailure(Cli::tr("No --%2 stands before --%1.").arg(settingsName, overlayName));
    }
    user.overlays.clear();
    if (files.isEmpty() && data.study) {
        requireStudyData(context, *data.study, DataKind::Overlay);
        user.overlays = data.user.overlays;
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        const std::filesystem::path path = std::filesystem::absolute(pathOf(files[i])).lexically_normal();
        user.overlays.push_back(newOverlay(path, user.overlays));
        for (const QString& settings : settingsBehind(i)) {
            applySettings(user.overlays.back(), settings);
        }
    }
    return user;
}

std::vector<core::LayerChoice> withChosenOverlays(const Arguments& arguments, std::vector<core::LayerChoice> layers) {
    const auto overlays = std::ranges::find(layers, core::LayerKind::Overlays, &core::LayerChoice::kind);
    const bool areShown = overlays != layers.end() && overlays->visible;
    return arguments.has(overlayName) && !areShown ? core::withOverlays(std::move(layers)) : layers;
}

}  // namespace app
