// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace core {

/// An immutable vector that copies share. Has the reading interface of std::vector.
template <class T>
class SharedVector {
public:
    using Vector = std::vector<T>;
    using value_type = T;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using reference = typename Vector::const_reference;
    using const_reference = typename Vector::const_reference;
    using iterator = typename Vector::const_iterator;
    using const_iterator = typename Vector::const_iterator;

    SharedVector() = default;
    explicit SharedVector(Vector items)
        : m_items(items.empty() ? nullptr : std::make_shared<const Vector>(std::move(items))) {}

    [[nodiscard]] const Vector& get() const noexcept { return m_items ? *m_items : none(); }
    // NOLINTNEXTLINE(google-explicit-constructor): stands for a const vector
    operator const Vector&() const noexcept { return get(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_items ? m_items->size() : 0; }
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    [[nodiscard]] const_reference operator[](std::size_t index) const { return (*m_items)[index]; }
    [[nodiscard]] const_reference front() const { return m_items->front(); }
    [[nodiscard]] const_reference back() const { return m_items->back(); }
    [[nodiscard]] const_iterator begin() const noexcept { return get().begin(); }
    [[nodiscard]] const_iterator end() const noexcept { return get().end(); }
    /// Whether both share the same vector, in constant time. Equal vectors may not be shared.
    [[nodiscard]] bool isSharedWith(const SharedVector& other) const noexcept { return m_items == other.m_items; }

    friend bool operator==(const SharedVector& a, const SharedVector& b) {
        return a.isSharedWith(b) || a.get() == b.get();
    }

private:
    static const Vector& none() {
        static const Vector empty;
        return empty;
    }

    std::shared_ptr<const Vector> m_items;
};

/// An immutable optional value that copies share. Has the reading interface of std::optional.
template <class T>
class SharedOptional {
public:
    SharedOptional() = default;
    explicit SharedOptional(std::optional<T> value)
        : m_value(value ? std::make_shared<const T>(*std::move(value)) : nullptr) {}
    /// Nothing for a null pointer.
    explicit SharedOptional(std::shared_ptr<const T> value) : m_value(std::move(value)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_value != nullptr; }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const T& operator*() const noexcept { return *m_value; }
    [[nodiscard]] const T* operator->() const noexcept { return m_value.get(); }
    /// Whether both share the same value or both are empty, in constant time. Equal values may not be shared.
    [[nodiscard]] bool isSharedWith(const SharedOptional& other) const noexcept { return m_value == other.m_value; }

    friend bool operator==(const SharedOptional& a, const SharedOptional& b) {
        return a.isSharedWith(b) || (a && b && *a == *b);
    }

private:
    std::shared_ptr<const T> m_value;
};

}  // namespace core
