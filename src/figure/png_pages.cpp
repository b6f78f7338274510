#include "figure/png_pages.hpp"

#include "figure/png.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <thread>

namespace cifra::figure {
namespace {

using base::Result;
using Drawn = std::vector<std::optional<Result<std::string>>>;

tl::unexpected<base::Error> no_memory() {
    return fail(base::ErrorCode::io,
                {"the picture of a page cannot be made", "no se puede componer la imagen de una página"},
                {"free some memory, or ask for fewer pixels", "libere memoria o pida menos píxeles"});
}

/// Takes one page after the other until none is left. Exceptions of libraries end here: a thread that lets one through
/// ends the program.
void draw_some(std::vector<PngPage> const& pages, std::function<Result<Fonts>()> const& load,
               std::atomic<std::size_t>& next, Drawn& drawn) {
    std::optional<Result<Fonts>> fonts;
    for (auto i = next++; i < pages.size(); i = next++) {
        try {
            if (!fonts) fonts = load();
            if (*fonts)
                drawn[i] = write_png(*pages[i].page, **fonts, pages[i].dpi);
            else
                drawn[i] = base::fail(fonts->error());
        } catch (std::exception const&) {
            drawn[i] = no_memory();
        }
    }
}

/// Threads that have ended when this has.
class Threads {
public:
    Threads() = default;
    Threads(Threads const&) = delete;
    Threads& operator=(Threads const&) = delete;
    ~Threads() {
        for (auto& thread : m_threads) thread.join();
    }
    template <class Work>
    void start(Work work) {
        m_threads.emplace_back(std::move(work));
    }

private:
    std::vector<std::thread> m_threads;
};

}  // namespace

Result<std::vector<std::string>> write_pngs(std::vector<PngPage> const& pages,
                                            std::function<Result<Fonts>()> const& load, unsigned threads) {
    Drawn drawn(pages.size());
    std::atomic<std::size_t> next = 0;
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    auto const more = std::min<std::size_t>(threads, pages.size());
    {
        Threads others;
        // Where the system gives no more threads, fewer do the work.
        try {
            for (std::size_t i = 1; i < more; ++i) others.start([&] { draw_some(pages, load, next, drawn); });
        } catch (std::exception const&) {
        }
        draw_some(pages, load, next, drawn);
    }
    std::vector<std::string> pictures;
    for (auto& picture : drawn) {
        if (!*picture) return base::fail(picture->error());
        pictures.push_back(std::move(**picture));
    }
    return pictures;
}

}  // namespace cifra::figure
