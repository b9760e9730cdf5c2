// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_method.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using core::ClassMethod;

TEST(ClassMethods, KeepTheirIdentifiers) {
    std::vector<std::string> ids;
    for (const ClassMethod method : core::allClassMethods()) {
        ids.emplace_back(core::idOf(method));
    }
    EXPECT_THAT(ids, testing::ElementsAre("equal-interval", "quantile", "natural-breaks", "std-mean", "head-tail",
                                          "maximum-breaks", "box", "pretty", "geometric", "manual"));
}

TEST(ClassMethods, AreFoundByTheirIdentifiers) {
    for (const ClassMethod method : core::allClassMethods()) {
        EXPECT_EQ(core::valueById<core::ClassMethod>(core::idOf(method)), method);
    }
    EXPECT_FALSE(core::valueById<core::ClassMethod>("jenks"));
}

TEST(ClassMethods, AreListedInTheOrderOfTheEnum) {
    for (std::size_t i = 0; i < core::allClassMethods().size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(core::allClassMethods()[i]), i);
    }
}

TEST(ClassMethods, ComputeTheBoundsUnlessTheseAreTyped) {
    EXPECT_EQ(core::computedClassMethods().size() + 1, core::allClassMethods().size());
    for (const ClassMethod method : core::computedClassMethods()) {
        EXPECT_NE(method, ClassMethod::Manual);
    }
}

TEST(ClassMethods, TakeTheNumberOfClassesFromTheUserExceptHeadTailAndBox) {
    for (const ClassMethod method : core::allClassMethods()) {
        EXPECT_EQ(core::choosesClassCount(method), method == ClassMethod::HeadTail || method == ClassMethod::Box);
    }
}

}  // namespace
