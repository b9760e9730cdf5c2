// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gis/parallel/progress.h"
#include "gis/tables/zip_archive.h"

namespace gis {

/// The attributes of an element. Names are given without their namespace.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** list) : m_list(list) {}
    /// Nothing when there is no such attribute.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// The same, but only in namespaces whose address contains a text.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name, std::string_view inNamespace) const;
    [[nodiscard]] std::string_view text(std::string_view name) const { return find(name).value_or(""); }
    /// A whole number from 0; nothing for another text.
    [[nodiscard]] std::optional<std::size_t> number(std::string_view name) const;

private:
    const char** m_list;  ///< Of expat: name, value, ..., null.
};

/// Receives the content of an XML document in its order. Names come without their namespace.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// A part of a text; a text may come in several parts.
    virtual void text(std::string_view part) = 0;
};

/// Reads an entry of an archive as XML. A document type declaration is refused, so nothing outside the entry is read
/// and no entity grows.
/// @param progress  ZipArchive::partRead().
/// @throws Error FileUnreadable for text that is not well-formed XML or nested deeper than 256 levels, and what the
///         archive and the handler throw.
void parseXml(const ZipArchive& archive, const std::string& entry, XmlHandler& handler, const Progress& progress = {});

}  // namespace gis
