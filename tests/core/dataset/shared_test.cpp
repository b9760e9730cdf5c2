// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/shared.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using core::SharedOptional;
using core::SharedVector;

TEST(SharedVector, ReadsLikeTheOriginalVector) {
    const std::vector<std::string> items{"a", "b", "c"};
    const SharedVector<std::string> shared(items);
    EXPECT_EQ(shared.size(), 3U);
    EXPECT_EQ(shared.front(), "a");
    EXPECT_EQ(shared[1], "b");
    EXPECT_EQ(shared.back(), "c");
    EXPECT_EQ(std::vector<std::string>(shared.begin(), shared.end()), items);
    EXPECT_EQ(shared.get(), items);
}

TEST(SharedVector, IsEmptyAtFirst) {
    const SharedVector<bool> none;
    EXPECT_TRUE(none.empty());
    EXPECT_EQ(none.begin(), none.end());
    EXPECT_EQ(none, SharedVector<bool>(std::vector<bool>()));
}

TEST(SharedVector, IsSharedByCopiesAndEqualWhereTheItemsAreEqual) {
    const SharedVector<int> one(std::vector{1, 2});
    const SharedVector<int> copy = one;  // NOLINT(performance-unnecessary-copy-initialization): it is what is tested
    const SharedVector<int> equal(std::vector{1, 2});
    EXPECT_TRUE(copy.isSharedWith(one));
    EXPECT_FALSE(equal.isSharedWith(one));
    EXPECT_EQ(equal, one);
    EXPECT_NE(SharedVector<int>(std::vector{1, 3}), one);
}

TEST(SharedOptional, IsEqualWhereTheValuesAreEqual) {
    const SharedOptional<std::string> nothing;
    const SharedOptional<std::string> one(std::optional<std::string>("one"));
    EXPECT_FALSE(nothing);
    EXPECT_TRUE(one.has_value());
    EXPECT_EQ(*one, "one");
    EXPECT_EQ(one->size(), 3U);
    EXPECT_EQ(one, SharedOptional<std::string>(std::optional<std::string>("one")));
    EXPECT_NE(one, SharedOptional<std::string>(std::optional<std::string>("other")));
    EXPECT_NE(one, nothing);
    EXPECT_EQ(nothing, SharedOptional<std::string>(std::optional<std::string>()));
}

}  // namespace
