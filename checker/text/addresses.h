// How far web addresses, e-mail addresses, handles and tags reach.
#pragma once

#include <string_view>

namespace stet {

// The end of the web address of which text[from] is already part: up to white space, a quotation
// mark or an angle bracket, without the punctuation of the sentence around it.
size_t end_of_url(std::string_view text, size_t from);

// The end of the domain after the @ of an e-mail address, or 0 if there is none at `at`.
size_t end_of_mail_domain(std::string_view text, size_t at);

// May the byte stand before the @ of an e-mail address?
bool is_mailbox_byte(char c);

// The end of the @handle or #tag whose sign is at `at`, or 0 if there is none: letters, digits and
// _, of which one at least is no digit.
size_t end_of_handle(std::string_view text, size_t at);

}  // namespace stet
