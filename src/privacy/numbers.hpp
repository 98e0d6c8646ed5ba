#pragma once
// Which digits are an identity number, a bank card, a telephone: the published rules of each numbering.

#include <string_view>

namespace gongkai::privacy {

bool has_birth_and_region(std::string_view digits18);  // province prefix and a day that exists
bool is_identity_18(std::string_view digits_and_x);    // with the check digit of GB 11643
bool is_identity_15(std::string_view digits);          // issued until 1999; has no check digit
bool passes_luhn(std::string_view digits);             // ISO/IEC 7812-1, annex B
bool is_bank_card(std::string_view digits);            // 16-19 digits, a Chinese issuer's opening, Luhn
bool is_mobile(std::string_view digits);               // 11 digits
std::size_t area_code_length(std::string_view digits); // 010, 02x: 3; 0439: 4; otherwise 0
bool is_landline(std::string_view area_code, std::string_view number);

}
