// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace
{

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::Text);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::Text);
}

/// Draws an SVG whose lines are "currentColor".
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QString name)
        : name_(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ink = inkFor(mode);
        if (ink != drawnIn_.value(mode)) {
            drawn_.clear();
            drawnIn_.insert(mode, ink);
        }
        const auto key = std::pair(int(mode), size.width());
        const auto known = drawn_.constFind(key);
        if (known != drawn_.constEnd()) {
            return *known;
        }
        QFile file(u":/irev/icons/%1.svg"_s.arg(name_));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", ink.name().toLatin1());
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(drawing).render(&painter, QRectF(QPointF(), size));
        painter.end();
        drawn_.insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(name_); }

private:
    QString name_;
    QHash<QIcon::Mode, QColor> drawnIn_;
    QHash<std::pair<int, int>, QPixmap> drawn_; ///< by mode and width: icons are square
};

} // namespace

QIcon icons::icon(const QString &name)
{
    return QIcon(new LineIconEngine(name));
}

QIcon icons::application()
{
    return QIcon(u":/irev/icons/irev-cycles.svg"_s);
}
