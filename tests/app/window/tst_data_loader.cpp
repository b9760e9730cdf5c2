// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data_loader.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

#include <QTest>
#include <QThread>
#include <atomic>
#include <new>

class TestDataLoader : public QObject {
    Q_OBJECT

private slots:
    void theMapComesBeforeTheNeighbours() {
        load([](app::DataLoader&) {}, [](app::DataLoader&) {});
        QVERIFY(m_mapData && !m_mapData->areNeighboursKnown);
        const auto* data = std::get_if<app::LoadedData>(m_outcome.get());
        QVERIFY(data != nullptr);
        QVERIFY(data->areNeighboursKnown);
        QCOMPARE(m_percents.back(), 100);
        QVERIFY(std::ranges::is_sorted(m_percents));
    }

    void cancellingBeforeTheMapGivesNoData() {
        load([](app::DataLoader& loader) { loader.cancel(); }, [](app::DataLoader&) {});
        QVERIFY(!m_mapData);
        QCOMPARE(std::get<app::Failure>(*m_outcome).kind, app::FailureKind::Cancelled);
    }

    void cancellingAfterTheMapOmitsOnlyTheNeighbours() {
        load([](app::DataLoader&) {}, [](app::DataLoader& loader) { loader.cancel(); });
        QVERIFY(m_mapData != nullptr);
        const auto* data = std::get_if<app::LoadedData>(m_outcome.get());
        QVERIFY(data != nullptr);
        QVERIFY(!data->areNeighboursKnown);
        QCOMPARE(data->dataset.regions, m_mapData->dataset.regions);
        QCOMPARE(data->dataset.panel, m_mapData->dataset.panel);
        QCOMPARE(data->dataset.borders, m_mapData->dataset.borders);
        QCOMPARE(data->dataset.queen, m_mapData->dataset.queen);
    }

    void runningOutOfMemoryFinishesWithAFailure() {
        load([](app::DataLoader&) {}, [](app::DataLoader&) {},
             [](const app::MapSources&, const app::LoadOptions&) -> app::LoadedData { throw std::bad_alloc(); });
        QVERIFY(!m_mapData);
        QCOMPARE(std::get<app::Failure>(*m_outcome).kind, app::FailureKind::OutOfMemory);
    }

private:
    /// Loads the program's own data. Calls `begun` when the loading has begun, and `mapReady` with the signal
    /// mapReady().
    template <class Begun, class MapReady>
    void load(const Begun& begun, const MapReady& mapReady, app::DataLoader::Load how = pausedAtTheMap) {
        m_mapData.reset();
        m_outcome.reset();
        m_percents.clear();
        app::DataLoader loader(std::make_shared<app::JobQueue>(), std::move(how));
        connect(&loader, &app::DataLoader::progressed, this, [this](int percent) { m_percents.push_back(percent); });
        connect(&loader, &app::DataLoader::mapReady, this, [&](const auto& data) {
            m_mapData = data;
            mapReady(loader);
            isMapSeen = true;
        });
        connect(&loader, &app::DataLoader::finished, this, [this](const auto& outcome) { m_outcome = outcome; });
        isMapSeen = false;
        loader.start({{HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR}});
        begun(loader);
        QVERIFY(QTest::qWaitFor([&] { return m_outcome != nullptr; }, support::timeoutMs));
    }

    /// Searches for neighbours only after the receiver of mapReady() has returned.
    static app::LoadedData pausedAtTheMap(const app::MapSources& sources, const app::LoadOptions& options) {
        app::LoadOptions paused = options;
        paused.onMapReady = [&](const app::LoadedData& data) {
            options.onMapReady(data);
            while (!isMapSeen) {
                QThread::msleep(1);
            }
        };
        return app::loadMap(sources, paused);
    }

    static inline std::atomic<bool> isMapSeen = false;

    std::shared_ptr<const app::LoadedData> m_mapData;
    std::shared_ptr<const app::DataLoader::Outcome> m_outcome;
    std::vector<int> m_percents;
};

HULINE_TEST_WIDGETS(TestDataLoader)
#include "tst_data_loader.moc"
