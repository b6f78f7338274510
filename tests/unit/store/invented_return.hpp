#pragma once

#include "base/hash.hpp"
#include "programme/read_programme.hpp"
#include "restricted/national_return.hpp"
#include "store/migrations.hpp"
#include "store/steps.hpp"
#include "store/submit.hpp"
#include "support/database.hpp"

#include <gtest/gtest.h>
#include <filesystem>
#include <string>

namespace cifra::store {

/// A restricted database of the invented coalition of tests/data, on both engines.
class StoreTest : public test::DatabaseTest {
protected:
    programme::Programme const& programme() const {
        static auto const read =
            programme::read_programme(std::filesystem::path(CIFRA_SOURCE_DIR) / "tests/data/programme_three");
        return *read;
    }

    /// A connection whose tables are there.
    db::Connection opened() const {
        auto connection = open();
        auto const migrated = db::migrate(connection, migrations());
        EXPECT_TRUE(migrated) << base::to_string(migrated.error(), base::Language::en);
        return connection;
    }

    Writer as(db::Connection& connection, restricted::Role role) const {
        return {connection, m_key, {"somebody", role, "2031-02-01T10:00:00Z"}};
    }
    TrailKey const& key() const { return m_key; }

    /// The file in which it came.
    static std::string bytes_of(std::string const& area, int value) {
        return "bytes of " + area + " " + std::to_string(value);
    }

    /// A return of one figure and one reason. \param value  of the figure
    restricted::NationalReturn invented(std::string const& area, int value) const {
        restricted::NationalReturn made;
        made.ref_area = area;
        made.time_period = "2031";
        made.programme = "three 1.0.0";
        made.file_name = area + ".xlsx";
        made.file_sha256 = base::sha256_hex(bytes_of(area, value));
        made.source_kind = "template_xlsx";
        made.account = {1, 1, 0, 2, 0};
        auto const& indicator = programme().indicators.front();
        restricted::Observation total;
        total.key = programme().total_key(indicator, area, "2031");
        total.obs_value = base::Decimal{value, 0};
        total.obs_status = "A";
        total.where = {area + ".xlsx!Sheet!D5", 0, 0};
        restricted::Observation missing = total;
        missing.key = programme().total_key(programme().indicators[1], area, "2031");
        missing.obs_value.reset();
        missing.obs_status = "O";
        missing.missing_reason = programme::MissingReason::not_reported;
        missing.comment = {"Not counted", "No se cont\xC3\xB3"};
        made.observations = {total, missing};
        std::sort(made.observations.begin(), made.observations.end(),
                  [](auto const& a, auto const& b) { return a.key < b.key; });
        made.findings = {
            {"number", true, {area + ".xlsx!Sheet!D9", 0, 0}, {"is no number", "no es un n\xC3\xBAmero"}, {}}};
        return made;
    }

    /// Hands one in. \returns its row
    ReturnRow handed_in(db::Connection& connection, std::string const& area, int value) const {
        auto const bytes = bytes_of(area, value);
        auto const made = invented(area, value);
        auto const row = submit(as(connection, restricted::Role::focal_point), restricted::ReturnStep::submit,
                                {made, bytes, std::nullopt});
        EXPECT_TRUE(row) << base::to_string(row.error(), base::Language::en);
        return row ? *row : ReturnRow{};
    }

    std::string area(std::size_t number) const { return programme().members[number].code; }

private:
    TrailKey const m_key{std::string(32, 'k')};
};

}  // namespace cifra::store
