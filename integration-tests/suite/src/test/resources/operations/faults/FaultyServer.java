package com.example.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server that does, byte by byte, what the first word of the path says. Answers to other words are as they should be. */
final class FaultyServer implements AutoCloseable {
    private static final String JSON = "{\"size\":7}";
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    FaultyServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.incrementAndGet();
                start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = head(connection.getInputStream());
            while (head != null) {
                requests.incrementAndGet();
                answer(head.split(" ")[1].split("/"), connection);
                head = head(connection.getInputStream());
            }
        } catch (IOException | InterruptedException e) {
            // the client has gone, or was sent away
        } finally {
            open.decrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            head.write(octet);
            if (head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private void answer(String[] path, Socket connection) throws IOException, InterruptedException {
        String fault = path[1];
        OutputStream out = connection.getOutputStream();
        boolean isFirst = seen.computeIfAbsent(fault, key -> new AtomicInteger()).getAndIncrement() == 0;
        if (fault.contains("-once-") && !isFirst) {
            send(out, ok(JSON));
            return;
        }
        switch (fault.replaceAll("-(once|always)-.*", "")) {
            case "reset" -> reset(connection);
            case "close" -> connection.close();
            case "half-head" -> sendAndClose(connection, "HTTP/1.1 200 OK\r\nContent-Le");
            case "half-body", "long-length" -> sendAndClose(connection, head("Content-Length: 99") + JSON);
            case "short-length" -> send(out, head("Content-Length: 5") + JSON);
            case "half-chunk" -> sendAndClose(connection, head("Transfer-Encoding: chunked") + "9\r\n{\"si");
            case "garbage" -> sendAndClose(connection, "hello, this is no web server\r\n\r\n");
            case "stall" -> stall(connection);
            case "stall-in-body" -> {
                send(out, head("Content-Length: 10") + "{\"si");
                stall(connection);
            }
            case "drip" -> drip(out);
            case "stall-in-stream" -> {
                send(out, head("Transfer-Encoding: chunked") + "9\r\ndata: 1\n\n\r\n");
                stall(connection);
            }
            case "reset-in-stream" -> {
                send(out, head("Transfer-Encoding: chunked") + "9\r\ndata: 1\n\n\r\n");
                Thread.sleep(100);
                reset(connection);
            }
            case "huge-stream" -> huge(out);
            case "huge-length" -> send(out, head("Content-Length: 5000000000") + JSON);
            case "html" -> send(out, ok("<html>"));
            case "html-type" -> send(out, ok(JSON).replace("application/json", "text/html"));
            case "gzip" -> gzip(out, JSON);
            case "empty-gzip" -> send(out, head("Content-Encoding: gzip\r\nContent-Length: 0"));
            case "broken-gzip" -> send(out, ok(JSON).replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n"));
            case "status" -> send(out, status(fault, ""));
            case "seconds" -> send(out, status(fault, "Retry-After: 1\r\n"));
            case "hours" -> send(out, status(fault, "Retry-After: 7200\r\n"));
            case "millis" -> send(out, status(fault, "Retry-After-Ms: 30\r\n"));
            case "date" -> send(out, status(fault, "Retry-After: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(1)) + "\r\n"));
            case "redirect" -> send(out, status(fault, "Location: http://localhost:" + fault.replaceAll(".*-", "") + "/x/thing\r\n"));
            default -> send(out, ok(JSON));
        }
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    /** Says nothing until the client has gone. */
    private static void stall(Socket connection) throws IOException {
        connection.setSoTimeout(20_000);
        connection.getInputStream().read();
        connection.close();
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        send(out, head("Content-Length: 1000"));
        for (int i = 0; i < 1000; i++) {
            send(out, " ");
            Thread.sleep(30);
        }
    }

    private static void huge(OutputStream out) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        send(out, head("Content-Length: " + 64L * megabyte.length));
        for (int i = 0; i < 64; i++) {
            out.write(megabyte);
        }
    }

    private static void gzip(OutputStream out, String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        send(out, head("Content-Encoding: gzip\r\nContent-Length: " + zipped.size()));
        out.write(zipped.toByteArray());
    }

    private static String head(String header) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n";
    }

    private static String ok(String body) {
        return head("Content-Length: " + body.length()) + body;
    }

    /** The status is the number in the fault's name. */
    private static String status(String fault, String headers) {
        String status = fault.replaceAll(".*?-(\\d{3})\\b.*", "$1");
        return "HTTP/1.1 " + status + " Why\r\nX-Request-Id: r-1\r\n" + headers + "Content-Length: 2\r\n\r\n{}";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void sendAndClose(Socket connection, String text) throws IOException {
        send(connection.getOutputStream(), text);
        connection.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
