#include "coalition.hpp"

#include "base/csv.hpp"
#include "base/hash.hpp"
#include "collect/workbook.hpp"

#include <gmock/gmock.h>
#include <map>
#include <nlohmann/json.hpp>

namespace cifra::returns {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int AREAS = 9;
constexpr char const* IDENTIFIED = "DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2020";
constexpr char const* ASSISTED = "DF_ASSISTANCE/A.CORETT.VICTIMS_ASSISTED._T._T._T._T.2020";

class WholeYear : public Coalition {
protected:
    nlohmann::json lineage(std::string const& bundle) const {
        return nlohmann::json::parse(cli::slurp(file(bundle) / "lineage.json"));
    }

    nlohmann::json figure(std::string const& bundle, std::string const& cell) const {
        auto const all = lineage(bundle);
        for (auto const& figure : all.at("figures"))
            if (figure.at("cell") == cell) return figure;
        return nullptr;
    }

    /// Hands in and accepts the returns of every area but those left out.
    void hand_in_all(int year, std::vector<int> const& but = {}) const {
        for (int number = 0; number < AREAS; ++number) {
            if (std::find(but.begin(), but.end(), number) != but.end()) continue;
            InventedReturn invented{number, year, number == 0 ? "VICTIMS_ASSISTED" : "", 0, 0};
            done({"submit", workspace().string(), filled(invented).string(), "--by", "focal point"});
        }
    }

    void publish(std::string const& year, std::string const& bundle) const {
        done({"consolidate", workspace().string(), "--year", year});
        done({"publish", workspace().string(), "--year", year, "--out", file(bundle).string(), "--no-png"});
    }

    /// The number that stands in a cell of a submitted file, by "AREA/YEAR/VERSION/FILE!SHEET!CELL".
    std::string cell_of_file(std::string const& origin) const {
        auto const name = origin.substr(origin.rfind('/') + 1);
        auto const sheet_at = name.find('!');
        auto const cell_at = name.rfind('!');
        auto const book = name.substr(0, sheet_at);
        if (m_books.count(book) == 0) {
            auto read = collect::read_xlsx(file(book));
            EXPECT_TRUE(read) << book;
            if (!read) return {};
            m_books.emplace(book, std::move(*read));
        }
        auto const* const sheet = m_books.at(book).find(name.substr(sheet_at + 1, cell_at - sheet_at - 1));
        if (sheet == nullptr) return {};
        for (auto const& cell : sheet->cells)
            if (collect::cell_name(cell.row, cell.column) == name.substr(cell_at + 1)) return cell.text;
        return {};
    }

    /// Every figure with a value leads to the cell that holds it; sums lead to such cells through their parts.
    int follow_every_figure(std::string const& bundle) const {
        int followed = 0;
        auto const all = lineage(bundle);
        for (auto const& figure : all.at("figures")) {
            if (figure.at("value").is_null()) continue;
            if (figure.contains("parts")) {
                std::int64_t sum = 0;
                for (auto const& part : figure.at("parts")) {
                    sum += part.at("value").get<std::int64_t>();
                    EXPECT_EQ(cell_of_file(part.at("origin")), std::to_string(part.at("value").get<std::int64_t>()));
                }
                EXPECT_EQ(sum, figure.at("value").get<std::int64_t>()) << figure.at("cell");
            } else {
                EXPECT_EQ(cell_of_file(figure.at("origin")), figure.at("value").dump()) << figure.at("cell");
            }
            ++followed;
        }
        return followed;
    }

    /// The verdicts of the alarms in the trail, in their order. \returns the trail as printed
    std::string expect_alarms(std::vector<std::string> const& verdicts) const {
        auto const printed = done({"trail", workspace().string(), "--lang", "en"});
        std::vector<std::string> found;
        std::string const lead = "\"verdict\":\"";
        for (auto at = printed.find(lead); at != std::string::npos; at = printed.find(lead, at)) {
            at += lead.size();
            found.push_back(printed.substr(at, printed.find('"', at) - at));
        }
        EXPECT_EQ(found, verdicts);
        return printed;
    }

private:
    std::map<std::string, collect::Workbook> mutable m_books;
};

TEST_P(WholeYear, LeadsFromNineFilesToAnEditionWhoseEveryFigureLeadsBackToACell) {
    hand_in_all(2020, {4, 5});
    // One area's total does not follow from its parts: it is told at once, sent back, and corrected.
    auto const wrong = filled({4, 2020, "", 7, 0});
    EXPECT_THAT(done({"submit", workspace().string(), wrong.string(), "--lang", "en"}, 3),
                HasSubstr("partition:VICTIMS_IDENTIFIED.by_profile/" + area(4)));
    done({"accept", workspace().string(), area(4), "2020"}, 3);
    done({"send-back", workspace().string(), area(4), "2020", "--reason", "El total no es la suma de sus partes"});
    EXPECT_THAT(done({"status", workspace().string(), "--year", "2020"}), HasSubstr("El total no es la suma"));
    done({"submit", workspace().string(), filled({4, 2020, "", 0, 0}, "b").string()});
    EXPECT_THAT(done({"diff", workspace().string(), area(4), "2020", "1", "2"}),
                testing::AllOf(HasSubstr("311"), HasSubstr("304")));
    // Another explains why its total is above the sum.
    done({"submit", workspace().string(), filled({5, 2020, "", 7, 0}).string()}, 3);
    auto const findings =
        nlohmann::json::parse(done({"review", workspace().string(), area(5), "2020", "--format", "json"}, 3));
    for (auto const& finding : findings.at("findings"))
        if (finding.at("severity") == "blocking")
            done({"explain", workspace().string(), area(5), "2020", finding.at("id"), "--en",
                  "Seven people are counted without a profile.", "--es", "Siete personas se cuentan sin perfil.",
                  "--by", "A. Officer"});
    done({"accept", workspace().string(), "all", "2020"});
    publish("2020", "first");

    // By hand: 9 x 240 + 16 x (0 + 1 + ... + 8) = 2736, and the 7 that were explained.
    EXPECT_EQ(figure("first", IDENTIFIED).at("value"), 2743);
    // The first area gives no data on assistance: 2736 + 9 x 40 - 280.
    EXPECT_EQ(figure("first", ASSISTED).at("value"), 2816);
    EXPECT_EQ(figure("first", ASSISTED).at("coverage").size(), 8);
    EXPECT_GT(follow_every_figure("first"), 500);
    EXPECT_THAT(cli::slurp(file("first") / "infographic.en.html"),
                HasSubstr("Seven people are counted without a profile."));
    // Who explained is published as a role, never as a person.
    EXPECT_THAT(cli::slurp(file("first") / "audit.json"),
                testing::AllOf(HasSubstr("the focal point"), Not(HasSubstr("A. Officer"))));
    done({"verify", file("first").string()});
    done({"check", file("first").string()});
}

TEST_P(WholeYear, ShowsACorrectionOfAPublishedFigureAndTheYearAfter) {
    hand_in_all(2020);
    done({"accept", workspace().string(), "all", "2020"});
    publish("2020", "first");
    EXPECT_EQ(figure("first", IDENTIFIED).at("value"), 2736);

    // The same again is the same version.
    done({"publish", workspace().string(), "--year", "2020", "--out", file("again").string(), "--no-png"});
    EXPECT_EQ(cli::slurp(file("first") / "manifest.json"), cli::slurp(file("again") / "manifest.json"));

    done({"submit", workspace().string(), filled({3, 2020, "", 0, 9}, "b").string()});
    done({"accept", workspace().string(), area(3), "2020"});
    // What was consolidated is not the newest any more.
    done({"publish", workspace().string(), "--year", "2020", "--out", file("second").string(), "--no-png"}, 1);
    publish("2020", "second");
    EXPECT_EQ(figure("second", IDENTIFIED).at("value"), 2745);
    EXPECT_THAT(figure("second", IDENTIFIED).at("obs_status").get<std::string>(), HasSubstr("R"));
    EXPECT_THAT(cli::slurp(file("second") / "revisions.csv"), HasSubstr("VICTIMS_IDENTIFIED"));
    EXPECT_THAT(done({"status", workspace().string(), "--year", "2020"}), HasSubstr("replaced by a correction"));

    hand_in_all(2021);
    done({"accept", workspace().string(), "all", "2021"});
    publish("2021", "third");
    EXPECT_THAT(cli::slurp(file("third") / "series.csv"), testing::AllOf(HasSubstr(",2020,"), HasSubstr("2745")));
    follow_every_figure("third");
    EXPECT_THAT(done({"trail", workspace().string(), "--verify"}), HasSubstr("The trail holds"));

    done({"backup", workspace().string(), "--out", file("backup").string()});
    std::vector<std::string> restore = {"restore", file("backup").string(), "--verify"};
    for (auto const& word : database_option("restored")) restore.push_back(word);
    EXPECT_THAT(done(restore), HasSubstr("19 versions of returns, 3 publications"));
}

TEST_P(WholeYear, TakesOnlySignedReturnsInTheirOrderFromAnAreaThatSigns) {
    auto const key = file("gtm.key").string();
    done({"keygen", "--out", key, "--no-password"});
    done({"pin-key", workspace().string(), area(3), key + ".pub"});
    auto const first = filled({3, 2020, "", 0, 0}).string();
    EXPECT_THAT(done({"submit", workspace().string(), first}, 1), HasSubstr("has no signature"));

    auto const schema = programme().id + "-" + programme().version;
    std::vector<std::string> const sign = {"sign",   "--key", key,      "--return-area",        area(3),
                                           "--year", "2020",  "--time", "2021-03-01T12:00:00Z", "--schema",
                                           schema};
    auto signed_as = [&](std::string const& path, std::vector<std::string> const& rest) {
        auto words = sign;
        words.push_back(path);
        words.insert(words.end(), rest.begin(), rest.end());
        done(words);
    };
    auto const second = filled({3, 2020, "", 0, 9}, "b").string();
    signed_as(first, {"--seq", "1"});
    signed_as(second, {"--seq", "2", "--previous", first});
    done({"submit", workspace().string(), second}, 1);  // before its predecessor
    done({"submit", workspace().string(), first});
    EXPECT_TRUE(std::filesystem::exists(first + ".receipt.json.minisig"));
    done({"send-back", workspace().string(), area(3), "2020", "--reason", "Falta una parte"});
    done({"submit", workspace().string(), second});
    done({"submit", workspace().string(), first}, 1);  // played again
    expect_alarms({"unsigned", "out_of_order", "replayed"});

    auto const other = file("other.key").string();
    done({"keygen", "--out", other, "--no-password"});
    auto const forged = filled({3, 2020, "", 0, 11}, "c").string();
    signed_as(forged, {"--seq", "3", "--previous", second});
    std::filesystem::rename(forged + ".minisig", file("kept.minisig"));
    cli::spill(forged, cli::slurp(forged) + "x");
    done({"submit", workspace().string(), forged, "--signature", file("kept.minisig").string(), "--by", "Somebody"}, 1);
    auto const printed = expect_alarms({"unsigned", "out_of_order", "replayed", "forged"});
    EXPECT_THAT(printed, testing::AllOf(HasSubstr(base::sha256_hex(cli::slurp(forged))), HasSubstr("file " + area(3)),
                                        HasSubstr("Somebody")));
    // A slip of who holds the key is told, and no alarm.
    auto const slip = filled({3, 2020, "", 0, 12}, "d").string();
    done({"sign", slip, "--key", key});
    done({"submit", workspace().string(), slip}, 1);
    // Signed by nobody who is known.
    cli::spill(file("e.csv"), "anything");
    done({"sign", file("e.csv").string(), "--key", other});
    EXPECT_THAT(done({"submit", workspace().string(), file("e.csv").string(), "--lang", "en"}, 1),
                HasSubstr("registered for no area"));
    expect_alarms({"unsigned", "out_of_order", "replayed", "forged", "unknown_key"});
    EXPECT_THAT(done({"trail", workspace().string(), "--verify"}), HasSubstr("The trail holds"));
}

TEST_P(WholeYear, GivesAnAreaAReceiptThatItCanVerify) {
    auto const key = file("gtm.key").string();
    done({"keygen", "--out", key, "--no-password"});
    done({"pin-key", workspace().string(), area(3), key + ".pub"});
    auto const sent = filled({3, 2020, "", 0, 0}).string();
    done({"sign", sent, "--key", key, "--return-area", area(3), "--year", "2020", "--seq", "1", "--time",
          "2021-03-01T12:00:00Z", "--schema", programme().id + "-" + programme().version});
    done({"submit", workspace().string(), sent});
    auto const receipt = sent + ".receipt.json";
    auto const secretariat = (workspace() / "secretariat.key.pub").string();
    auto const verified = [&](std::string const& of, std::string const& by, int exit_code) {
        return done({"verify-return", of, "--key", by, "--receipt", receipt, "--lang", "en"}, exit_code);
    };
    EXPECT_THAT(verified(sent, secretariat, 0),
                testing::AllOf(HasSubstr("area: " + area(3)), HasSubstr("year: 2020"), HasSubstr("version: 1"),
                               HasSubstr(base::sha256_hex(cli::slurp(sent)))));
    EXPECT_THAT(done({"verify-return", sent, "--key", secretariat, "--receipt", receipt, "--lang", "es"}),
                HasSubstr("la secretaría firmó este acuse"));
    // By another key, of another file, and altered by one digit.
    EXPECT_THAT(verified(sent, key + ".pub", 1), HasSubstr("did not sign this receipt"));
    cli::spill(file("other.xlsx"), cli::slurp(sent) + " ");
    EXPECT_THAT(verified(file("other.xlsx").string(), secretariat, 1), HasSubstr("not the file of which the receipt"));
    auto altered = cli::slurp(receipt);
    altered.replace(altered.find("\"version\":1"), 11, "\"version\":2");
    cli::spill(receipt, altered);
    EXPECT_THAT(verified(sent, secretariat, 1), HasSubstr("did not sign this receipt"));
    // The signature of a return is none of a receipt.
    EXPECT_THAT(done({"verify-return", sent, "--key", key + ".pub", "--receipt", sent, "--signature", sent + ".minisig",
                      "--lang", "en"},
                     1),
                HasSubstr("cifra: "));
}

INSTANTIATE_TEST_SUITE_P(Both, WholeYear, testing::Values(db::Engine::sqlite, db::Engine::postgres),
                         [](auto const& tested) { return tested.param == db::Engine::sqlite ? "Sqlite" : "Postgres"; });

}  // namespace
}  // namespace cifra::returns
