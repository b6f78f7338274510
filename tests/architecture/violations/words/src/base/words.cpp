// We write no throw, says this comment, and it may.
void a() { throw 1; }
char const* const B = "throw, says this string, and it may";
auto c = std::format("{}", 1);
auto d = std::chrono::system_clock::now();
std::unordered_map<int, int> e;
class CellManager;
auto f = x | std::views::filter(g);
int h = std::rand();
auto i = std::locale("");
std::source_location j;
