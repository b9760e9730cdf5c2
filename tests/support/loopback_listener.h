// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

namespace support {

/// Listens on a port of this computer and counts the connections that arrive. The system completes a connection before
/// it is accepted, so a program that connects is counted even if it gives up at once.
class LoopbackListener {
public:
    LoopbackListener() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
        sockaddr_in address = anyPort();
        socklen_t length = sizeof(address);
        auto* const general = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_socket, general, length) != 0 || listen(m_socket, 64) != 0 ||
            getsockname(m_socket, general, &length) != 0) {
            throw std::runtime_error("cannot listen on 127.0.0.1");
        }
        m_port = ntohs(address.sin_port);
    }
    ~LoopbackListener() { close(m_socket); }
    LoopbackListener(const LoopbackListener&) = delete;
    LoopbackListener& operator=(const LoopbackListener&) = delete;

    /// "http://127.0.0.1:40000"
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

    /// The connections since the last call.
    [[nodiscard]] int newConnections() const {
        int count = 0;
        for (pollfd waiting{m_socket, POLLIN, 0}; poll(&waiting, 1, 0) > 0;) {
            const int connection = accept(m_socket, nullptr, nullptr);
            if (connection < 0) {
                break;
            }
            close(connection);
            ++count;
        }
        return count;
    }

    /// Connects once, to show that connections are counted.
    void connectOnce() const {
        const int client = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = anyPort();
        address.sin_port = htons(m_port);
        if (connect(client, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) {
            throw std::runtime_error("cannot connect to 127.0.0.1");
        }
        close(client);
    }

private:
    static sockaddr_in anyPort() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    int m_socket;
    in_port_t m_port = 0;
};

}  // namespace support
