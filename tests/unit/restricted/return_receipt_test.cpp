#include "restricted/return_receipt.hpp"

#include "../base/sample_key.hpp"
#include "base/signature.hpp"
#include "base/text.hpp"

#include <gtest/gtest.h>

namespace cifra::restricted {
namespace {

ReturnReceipt const RECEIPT{"ISL", "2020", 3, 2, std::string(64, 'a'), "2021-03-02T08:00:00Z", std::string(64, 'b')};

TEST(ReturnReceipt, IsOneLineOfJsonWrittenInOneWay) {
    auto const text = write_receipt(RECEIPT);
    ASSERT_TRUE(text);
    EXPECT_EQ(*text,
              R"({"area":"ISL","kind":"tip-receipt-v1","received":"2021-03-02T08:00:00Z","sequence":3,"sha256":")" +
                  std::string(64, 'a') + R"(","trail_head":")" + std::string(64, 'b') +
                  R"(","version":2,"year":"2020"})" + "\n");
    EXPECT_EQ(*parse_receipt(*text, "r.json"), RECEIPT);
}

TEST(ReturnReceipt, IsReadInNoOtherWay) {
    auto const text = *write_receipt(RECEIPT);
    for (auto const& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\n", ""},
             {":3", ": 3"},
             {":3", ":3.0"},
             {":3", ":\"3\""},
             {":3", ":0"},
             {":3", ":-3"},
             {":3", ":18446744073709551615"},
             {"\"area\"", "\"area\":\"X\",\"area\""},
             {"{", "{\"more\":1,"},
             {"receipt-v1", "receipt-v2"},
             {"ISL", "is\\u004c"},
             {"\"year\":\"2020\"", "\"year\":2020"},
             {"}", ""},
         })
        EXPECT_FALSE(parse_receipt(base::replace_all(text, from, to), "r.json")) << from << " " << to;
    EXPECT_FALSE(parse_receipt("", "r.json"));
    EXPECT_FALSE(parse_receipt("[]", "r.json"));
    EXPECT_FALSE(parse_receipt(std::string(100'000, '['), "r.json"));
}

TEST(ReturnReceipt, IsNotWrittenWithAPartMissing) {
    auto receipt = RECEIPT;
    receipt.trail_head.clear();
    EXPECT_EQ(write_receipt(receipt).error().message.en,
              "'trail_head' of the receipt is missing or is not written as it must be");
    EXPECT_FALSE(sign_receipt(receipt, base::sample_key(9)));
}

TEST(ReturnReceipt, IsVerifiedBeforeItIsRead) {
    auto const secretariat = base::sample_key(9);
    auto const receipt = sign_receipt(RECEIPT, secretariat);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(*verify_receipt(*receipt, secretariat.public_key(), "r.json"), RECEIPT);
    EXPECT_FALSE(verify_receipt(*receipt, base::sample_key(8).public_key(), "r.json"));
    EXPECT_FALSE(verify_receipt({base::replace_all(receipt->text, "ISL", "OTH"), receipt->signature},
                                secretariat.public_key(), "r.json"));
    EXPECT_FALSE(verify_receipt({receipt->text, base::replace_all(receipt->signature, "v1 ISL", "v1 OTH")},
                                secretariat.public_key(), "r.json"));
}

TEST(ReturnReceipt, IsNotWhateverElseTheSecretariatSigned) {
    auto const secretariat = base::sample_key(9);
    auto const text = *write_receipt(RECEIPT);
    // The text of a receipt under another comment, and another text under the comment of a receipt.
    auto const comment = base::parse_signature(sign_receipt(RECEIPT, secretariat)->signature, "f")->trusted_comment;
    EXPECT_EQ(comment, "tip-receipt-v1 ISL 2020 3 " + std::string(64, 'a'));
    auto const other_comment = base::signature_text(base::sign(secretariat, text, "file:receipt.json"));
    EXPECT_FALSE(verify_receipt({text, other_comment}, secretariat.public_key(), "r.json"));
    auto const other_text = base::signature_text(base::sign(secretariat, "{}", comment));
    EXPECT_FALSE(verify_receipt({"{}", other_text}, secretariat.public_key(), "r.json"));
}

}  // namespace
}  // namespace cifra::restricted
