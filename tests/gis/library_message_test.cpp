// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/library_message.h"

#include <gtest/gtest.h>

#include <new>
#include <string>

namespace {

using gis::detail::libraryMessage;

TEST(LibraryMessage, StaysAsItIsWhenShortAndInOneLine) {
    EXPECT_EQ(libraryMessage("no such column: id"), "no such column: id");
    EXPECT_EQ(libraryMessage(""), "");
    EXPECT_EQ(libraryMessage(std::string(300, 'x')), std::string(300, 'x'));
}

TEST(LibraryMessage, IsInOneLine) {
    EXPECT_EQ(libraryMessage("first\nsecond\r\nthird\tcolumn"), "first second  third column");
}

TEST(LibraryMessage, IsCutBetweenCharacters) {
    EXPECT_EQ(libraryMessage(std::string(400, 'x')), std::string(300, 'x') + "…");
    EXPECT_EQ(libraryMessage(std::string(299, 'x') + "胡焕庸线"), std::string(299, 'x') + "…");
}

TEST(LibraryMessage, ThrowsBadAllocWhenTheLibraryRanOutOfMemory) {
    const std::string statement = "SQLite error on SELECT\n" + std::string(2000, 'x') + ": out of memory";
    EXPECT_THROW((void)libraryMessage(statement), std::bad_alloc);
    EXPECT_THROW((void)libraryMessage("Out of memory allocating 100 bytes"), std::bad_alloc);
    EXPECT_THROW((void)libraryMessage("Cannot allocate 80000 bytes"), std::bad_alloc);
}

}  // namespace
