// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/rules/source_tree.h"

namespace {

QString textOf(const std::string& file) { return QString::fromStdString(rules::readFile(file)); }

/// Calls `visit` at each start of an element; a text that is not well-formed fails the test.
void eachElement(const std::string& file, const std::function<void(QXmlStreamReader&)>& visit) {
    QXmlStreamReader reader(textOf(file));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            visit(reader);
        }
    }
    EXPECT_FALSE(reader.hasError()) << file << ":" << reader.lineNumber() << ": " << reader.errorString().toStdString();
}

/// The place markers of a string, in order. How a number is formatted does not matter: %1 and %L1 are the same.
QStringList placeMarkers(const QString& text) {
    static const QRegularExpression marker(QStringLiteral("%L?([0-9]{1,2}|n)"));
    QStringList markers;
    for (auto match = marker.globalMatch(text); match.hasNext();) {
        markers.append(match.next().captured(1));
    }
    markers.removeDuplicates();
    markers.sort();
    return markers;
}

/// The forms of a `translation` element: one, or one for each grammatical number.
QStringList formsOf(QXmlStreamReader& reader) {
    QString text;
    QStringList forms;
    while (reader.readNext() != QXmlStreamReader::EndElement && !reader.hasError()) {
        if (reader.isStartElement()) {
            forms.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
        } else {
            text += reader.text();
        }
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

/// Reads one `message` element of a .ts file and says what is wrong with it.
void checkMessage(const std::string& file, QXmlStreamReader& reader) {
    QString source;
    QStringList forms;
    QString type;
    while (reader.readNextStartElement()) {
        const QString name = reader.name().toString();
        if (name == QLatin1String("source")) {
            source = reader.readElementText();
        } else if (name == QLatin1String("translation")) {
            type = reader.attributes().value(QLatin1String("type")).toString();
            forms = formsOf(reader);
        } else {
            reader.skipCurrentElement();
        }
    }
    if (type == QLatin1String("vanished") || type == QLatin1String("obsolete")) {
        return;
    }
    const bool finished = type != QLatin1String("unfinished") && !forms.isEmpty() && !forms.contains(QString());
    EXPECT_TRUE(finished) << file << ": " << source.toStdString();
    for (const QString& form : finished ? forms : QStringList()) {
        EXPECT_EQ(placeMarkers(form).join(' ').toStdString(), placeMarkers(source).join(' ').toStdString())
            << file << ": " << source.toStdString();
    }
}

TEST(Translations, EveryStringIsTranslated) {
    const std::vector<std::string> files = rules::filesBelow("resources/translations");
    EXPECT_NE(std::ranges::find(files, "resources/translations/huline_zh_CN.ts"), files.end());
    for (const std::string& file : files) {
        eachElement(file, [&](QXmlStreamReader& reader) {
            if (reader.name() == QLatin1String("message")) {
                checkMessage(file, reader);
            }
        });
    }
}

TEST(Resources, EveryListedFileExistsAndEveryIconIsListed) {
    std::set<std::string> listed;
    eachElement("resources/huline.qrc", [&](QXmlStreamReader& reader) {
        if (reader.name() == QLatin1String("file")) {
            listed.insert("resources/" + reader.readElementText().toStdString());
        }
    });
    for (const std::string& file : listed) {
        EXPECT_TRUE(std::filesystem::is_regular_file(rules::projectRoot() / file)) << file;
    }
    for (const std::string& icon : rules::filesBelow("resources/icons")) {
        EXPECT_TRUE(listed.contains(icon)) << icon;
    }
}

TEST(Resources, IconsAreWellFormedAndNeedNoOtherFile) {
    for (const std::string& icon : rules::filesBelow("resources/icons")) {
        eachElement(icon, [&](QXmlStreamReader& reader) {
            const QString name = reader.name().toString();
            EXPECT_NE(name.toStdString(), "image") << icon;
            // Qt draws SVG Tiny: it ignores clipping without a message.
            EXPECT_NE(name.toStdString(), "clipPath") << icon;
        });
    }
}

std::map<std::string, std::string> desktopEntry() {
    std::map<std::string, std::string> entry;
    for (const std::string& line : rules::linesOf(rules::readFile("resources/linux/huline.desktop"))) {
        if (const std::size_t equals = line.find('='); equals != std::string::npos && !line.starts_with('#')) {
            EXPECT_TRUE(entry.emplace(line.substr(0, equals), line.substr(equals + 1)).second) << "twice: " << line;
        }
    }
    return entry;
}

TEST(DesktopEntry, StartsTheProgramAndSpeaksBothLanguages) {
    const auto entry = desktopEntry();
    EXPECT_EQ(entry.at("Type"), "Application");
    EXPECT_EQ(entry.at("Exec"), "huline %F");
    EXPECT_TRUE(entry.at("MimeType").starts_with("application/x-huline-study;"));
    EXPECT_EQ(entry.at("Icon"), "huline");
    EXPECT_TRUE(entry.at("Categories").ends_with(';'));
    for (const char* key : {"Name", "GenericName", "Comment"}) {
        EXPECT_FALSE(entry.at(key).empty());
        EXPECT_FALSE(entry.at(std::string(key) + "[zh_CN]").empty());
    }
}

TEST(MimeType, IsThatOfTheDesktopEntryAndTheMetainfo) {
    std::set<QString> types;
    std::set<QString> patterns;
    std::size_t comments = 0;
    eachElement("resources/linux/io.github.huline.HuLine.xml", [&](const QXmlStreamReader& reader) {
        if (reader.name() == QLatin1String("mime-type")) {
            types.insert(reader.attributes().value(QLatin1String("type")).toString());
        } else if (reader.name() == QLatin1String("glob")) {
            patterns.insert(reader.attributes().value(QLatin1String("pattern")).toString());
        }
        comments += reader.name() == QLatin1String("comment") ? 1U : 0U;
    });
    EXPECT_EQ(types, std::set<QString>{QStringLiteral("application/x-huline-study")});
    EXPECT_EQ(patterns, std::set<QString>{QStringLiteral("*.huline")});
    EXPECT_EQ(comments, 2U);
    std::set<QString> provided;
    eachElement("resources/linux/io.github.huline.HuLine.metainfo.xml", [&](QXmlStreamReader& reader) {
        if (reader.name() == QLatin1String("mediatype")) {
            provided.insert(reader.readElementText());
        }
    });
    EXPECT_EQ(provided, types);
}

TEST(Metainfo, NamesTheProgramItsEntryAndItsLicence) {
    std::map<std::string, std::string> texts;
    std::set<std::string> chinese;
    eachElement("resources/linux/io.github.huline.HuLine.metainfo.xml", [&](QXmlStreamReader& reader) {
        const std::string name = reader.name().toString().toStdString();
        const bool inChinese = reader.attributes().value(QLatin1String("xml:lang")) == QLatin1String("zh_CN");
        if (inChinese) {
            chinese.insert(name);
        } else if (name == "id" || (name == "name" && !texts.contains("name")) || name == "summary" ||
                   name == "project_license" || name == "launchable") {
            texts[name] = reader.readElementText().toStdString();
        }
    });
    EXPECT_EQ(texts["id"], "io.github.huline.HuLine");
    EXPECT_EQ(texts["launchable"], "huline.desktop");
    EXPECT_EQ(texts["name"], desktopEntry().at("Name"));
    EXPECT_EQ(texts["project_license"], "GPL-3.0-or-later");
    EXPECT_FALSE(texts["summary"].empty());
    EXPECT_EQ(chinese, (std::set<std::string>{"name", "summary", "p", "li"}));
}

}  // namespace
