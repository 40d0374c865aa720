// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdfwriting.h"

#include "app/paper/pdfspans.h"

#include <QIODevice>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{
// Qt's writer says no language: it is put where the catalogue begins.
constexpr QByteArrayView catalogue = "/Type /Catalog\n";
constexpr QByteArrayView language = "/Lang (fr-FR)\n";
} // namespace

/// Passes everything on and remembers the first failure: the PDF writer looks at none. Adds the language, and
/// keeps the end to be corrected.
class PdfWriting::Watched final : public QIODevice
{
public:
    explicit Watched(QIODevice &target)
        : target_(target)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool hasFailed() const { return hasFailed_; }
    /// As the writer counts: without what was added.
    [[nodiscard]] qint64 passed() const { return passed_; }
    [[nodiscard]] const QList<PdfGrowth> &added() const { return added_; }
    /// From now on everything is kept, to be taken by held().
    void hold() { isHolding_ = true; }
    /// No more.
    [[nodiscard]] QByteArray held()
    {
        isHolding_ = false;
        return std::exchange(held_, {});
    }
    /// `bytes` stand for so many the writer wrote.
    void release(const QByteArray &bytes, qint64 written, const QList<PdfGrowth> &growths = {})
    {
        pass(bytes);
        for (const PdfGrowth &growth : growths) {
            added_.append({ passed_ + growth.at, growth.bytes });
        }
        passed_ += written;
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 length) override
    {
        if (isHolding_) {
            held_.append(data, length);
            return length;
        }
        const QByteArrayView bytes(data, length);
        const qsizetype at = added_.isEmpty() ? bytes.indexOf(catalogue) : -1;
        if (at >= 0) {
            const qsizetype after = at + catalogue.size();
            added_.append({ passed_ + after, language.size() });
            pass(bytes.first(after));
            pass(language);
            pass(bytes.sliced(after));
        } else {
            pass(bytes);
        }
        passed_ += length;
        return hasFailed_ ? -1 : length;
    }

private:
    void pass(QByteArrayView bytes)
    {
        if (!hasFailed_ && target_.write(bytes.data(), bytes.size()) != bytes.size()) {
            hasFailed_ = true;
        }
    }

    QIODevice &target_;
    bool hasFailed_ = false;
    bool isHolding_ = false;
    qint64 passed_ = 0;
    QList<PdfGrowth> added_;
    QByteArray held_;
};

PdfWriting::PdfWriting(QIODevice &device)
    : watched_(std::make_unique<Watched>(device))
    , writer_(std::make_unique<QPdfWriter>(watched_.get()))
{
    writer_->setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer_->setCreator(u"IREV Cycles"_s);
    writer_->setResolution(dotsPerInch);
}

PdfWriting::~PdfWriting() = default;

QPainter *PdfWriting::newPage(const QPageLayout &layout)
{
    if (watched_->hasFailed()) {
        return nullptr;
    }
    if (writer_->pageLayout() != layout) {
        writer_->setPageLayout(layout); // for the page that begins
    }
    const bool isMarked = !parts_.isEmpty();
    if (isMarked) {
        watched_->hold();
    }
    const bool isBegun = painter_.isActive() ? writer_->newPage() : painter_.begin(writer_.get());
    if (isMarked) {
        const QByteArray rest = passPage();
        watched_->release(rest, rest.size());
    }
    return isBegun && !watched_->hasFailed() ? &painter_ : nullptr;
}

bool PdfWriting::hasFailed() const
{
    return watched_->hasFailed();
}

bool PdfWriting::finish()
{
    watched_->hold();
    if (!painter_.isActive() || !painter_.end()) {
        return false;
    }
    const QByteArray end = passPage();
    watched_->release(textMap_.corrected(end, watched_->passed(), watched_->added()), end.size());
    return !watched_->hasFailed();
}

QByteArray PdfWriting::passPage()
{
    QByteArray held = watched_->held();
    const QStringList parts = std::exchange(parts_, {});
    const auto page = parts.isEmpty() ? std::nullopt : pdfspans::marked(held, parts);
    if (!page) {
        return held;
    }
    watched_->release(page->bytes, page->taken, page->growths);
    return held.sliced(page->taken);
}
