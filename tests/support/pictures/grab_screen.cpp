// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of the whole screen: grab_screen FILE.png
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    QScreen* screen = QGuiApplication::primaryScreen();
    const bool saved = argc == 2 && screen && screen->grabWindow(0).save(QString::fromLocal8Bit(argv[1]));
    return saved ? 0 : 1;
}
