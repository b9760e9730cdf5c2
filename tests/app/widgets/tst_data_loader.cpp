// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/data_loader.h"
#include "tests/support/room_test.h"

#include <QPointer>
#include <QTest>

namespace {

constexpr int patienceMs = 60000;

}  // namespace

class TestDataLoader : public QObject {
    Q_OBJECT

private slots:
    void thePictureComesBeforeTheNeighbours() {
        load([](app::DataLoader&) {}, [](app::DataLoader&) {});
        QVERIFY(m_pictured && !m_pictured->areNeighboursKnown);
        const auto* data = std::get_if<app::LoadedData>(m_outcome.get());
        QVERIFY(data != nullptr);
        QVERIFY(data->areNeighboursKnown);
        QCOMPARE(m_percents.back(), 100);
        QVERIFY(std::ranges::is_sorted(m_percents));
    }

    void aCancelBeforeThePictureLeavesNothing() {
        load([](app::DataLoader& loader) { loader.cancel(); }, [](app::DataLoader&) {});
        QVERIFY(!m_pictured);
        QVERIFY(std::holds_alternative<app::LoadCancelled>(*m_outcome));
    }

    void aCancelAfterThePictureLeavesTheNeighboursOutAlone() {
        load([](app::DataLoader&) {}, [](app::DataLoader& loader) { loader.cancel(); });
        QVERIFY(m_pictured != nullptr);
        const auto* data = std::get_if<app::LoadedData>(m_outcome.get());
        QVERIFY(data != nullptr);
        QVERIFY(!data->areNeighboursKnown);
        QCOMPARE(data->dataset.regions, m_pictured->dataset.regions);
        QVERIFY(data->dataset.differsAtMostInHuLines(m_pictured->dataset));
    }

private:
    /// Loads what ships and calls the first as soon as the loading has begun, the second in the loading thread as soon
    /// as the picture is known.
    template <class Begun, class Pictured>
    void load(const Begun& begun, const Pictured& pictured) {
        m_pictured.reset();
        m_outcome.reset();
        m_percents.clear();
        QPointer<app::DataLoader> loader = new app::DataLoader;
        connect(loader, &app::DataLoader::progressed, this, [this](int percent) { m_percents.push_back(percent); });
        connect(
            loader, &app::DataLoader::pictured, loader,
            [&](const auto& data) {
                m_pictured = data;
                pictured(*loader);
            },
            Qt::DirectConnection);
        connect(loader, &app::DataLoader::finished, this, [this](const auto& outcome) { m_outcome = outcome; });
        loader->start({HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR}, std::nullopt);
        begun(*loader);
        QVERIFY(QTest::qWaitFor([&] { return loader.isNull(); }, patienceMs));
    }

    std::shared_ptr<const app::LoadedData> m_pictured;
    std::shared_ptr<const app::LoadOutcome> m_outcome;
    std::vector<int> m_percents;
};

HULINE_TEST_WIDGETS(TestDataLoader)
#include "tst_data_loader.moc"
