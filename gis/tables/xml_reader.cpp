// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/xml_reader.h"

#include <expat.h>

#include <charconv>
#include <exception>
#include <memory>
#include <new>
#include <system_error>
#include <type_traits>

#include "gis/error.h"

namespace gis {
namespace {

constexpr char namespaceEnd = '|';
constexpr int deepest = 256;

struct ParserDeleter {
    void operator()(XML_Parser parser) const noexcept { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserDeleter>;

std::string_view localName(std::string_view name) {
    const std::size_t end = name.rfind(namespaceEnd);
    return end == std::string_view::npos ? name : name.substr(end + 1);
}

/// Passes the events of expat on. An exception of the handler must not pass through expat, which is written in C.
class XmlEvents {
public:
    XmlEvents(XML_Parser parser, XmlHandler& handler) : m_parser(parser), m_handler(handler) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, started, ended);
        XML_SetCharacterDataHandler(parser, said);
        XML_SetStartDoctypeDeclHandler(parser, declared);
    }

    void rethrow() const {
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
    }
    [[nodiscard]] bool isRefused() const noexcept { return m_isRefused; }

private:
    static XmlEvents& of(void* data) { return *static_cast<XmlEvents*>(data); }

    template <class Action>
    void guarded(const Action& action) noexcept {
        if (m_failure || m_isRefused) {
            return;  // expat may still report what it has read
        }
        try {
            action();
        } catch (...) {
            m_failure = std::current_exception();
            XML_StopParser(m_parser, XML_FALSE);
        }
    }

    void refuse() noexcept {
        m_isRefused = true;
        XML_StopParser(m_parser, XML_FALSE);
    }

    static void XMLCALL started(void* data, const XML_Char* name, const XML_Char** attributes) {
        XmlEvents& events = of(data);
        if (++events.m_depth > deepest) {
            events.refuse();
        }
        events.guarded([&] { events.m_handler.start(localName(name), XmlAttributes(attributes)); });
    }
    static void XMLCALL ended(void* data, const XML_Char* name) {
        XmlEvents& events = of(data);
        --events.m_depth;
        events.guarded([&] { events.m_handler.end(localName(name)); });
    }
    static void XMLCALL said(void* data, const XML_Char* text, int length) {
        XmlEvents& events = of(data);
        events.guarded([&] { events.m_handler.text({text, static_cast<std::size_t>(length)}); });
    }
    static void XMLCALL declared(void* data, const XML_Char* /*name*/, const XML_Char* /*systemId*/,
                                 const XML_Char* /*publicId*/, int /*hasSubset*/) {
        of(data).refuse();
    }

    XML_Parser m_parser;
    XmlHandler& m_handler;
    std::exception_ptr m_failure;
    bool m_isRefused = false;
    int m_depth = 0;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const { return find(name, ""); }

std::optional<std::string_view> XmlAttributes::find(std::string_view name, std::string_view inNamespace) const {
    for (const char** pair = m_list; *pair != nullptr; pair += 2) {
        const std::string_view whole = *pair;
        const std::string_view local = localName(whole);
        const std::string_view space = whole.substr(0, whole.size() - local.size());
        if (local == name && space.find(inNamespace) != std::string_view::npos) {
            return pair[1];
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> XmlAttributes::number(std::string_view name) const {
    const std::string_view digits = text(name);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

void parseXml(const ZipArchive& archive, const std::string& entry, XmlHandler& handler, const Progress& progress) {
    const Parser parser(XML_ParserCreateNS(nullptr, namespaceEnd));
    if (!parser) {
        throw std::bad_alloc();
    }
    const XmlEvents events(parser.get(), handler);
    const auto require = [&](XML_Status status) {
        events.rethrow();
        if (status != XML_STATUS_OK) {
            const char* const reason = events.isRefused() ? nullptr : XML_ErrorString(XML_GetErrorCode(parser.get()));
            throw Error(ErrorKind::FileUnreadable, archive.path().string(),
                        reason == nullptr ? entry : entry + ": " + reason);
        }
    };
    archive.read(entry, [&](std::string_view piece) {
        report(progress, archive.partRead());
        require(XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), XML_FALSE));
        return true;
    });
    require(XML_Parse(parser.get(), nullptr, 0, XML_TRUE));
}

}  // namespace gis
