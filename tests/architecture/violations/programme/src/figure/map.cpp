// Panama (PAN) stands in the south-east.
bool is_ours(std::string const& code) { return code == "HND" || code == "VICTIMS_IDENTIFIED"; }
char const* const HANDS = "DOMAIN MEXICAN HNDS Honduras";
