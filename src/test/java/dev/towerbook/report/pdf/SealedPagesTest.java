package dev.towerbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A page must not make the press open anything. A local listener counts the attempts. */
class SealedPagesTest {
  @TempDir Path folder;

  private ServerSocket listener;
  private Thread counting;
  private final AtomicInteger hits = new AtomicInteger();

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    counting = Thread.ofPlatform().daemon().start(this::count);
    Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
    Files.writeString(folder.resolve("style.css"), "p { color: #ff0000 }");
  }

  private void count() {
    while (!listener.isClosed()) {
      try (Socket caller = listener.accept()) {
        hits.incrementAndGet();
        caller
            .getOutputStream()
            .write("HTTP/1.0 404 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  @AfterEach
  void close() throws Exception {
    listener.close();
    counting.join();
  }

  @Test
  void the_listener_counts() throws IOException {
    try (Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
    assertThat(hits).hasValue(1);
  }

  @TestFactory
  Stream<DynamicTest> nothing_outside_is_opened() {
    String http = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    String file = folder.toUri().toString();
    return Stream.of(elements(http, file), styles(http, file), entities(http, file))
        .flatMap(pages -> pages.entrySet().stream())
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> refuses(page.getValue())));
  }

  private static Map<String, String> elements(String http, String file) {
    String svg = "<svg viewBox='0 0 9 9' role='presentation' style='display: block'>";
    return Map.of(
        "image", body("<img src='" + http + ".png'/>"),
        "file image", body("<img src='" + file + "secret.txt'/>"),
        "link", head("<link rel='stylesheet' type='text/css' href='" + http + "'/>"),
        "style sheet instruction", "<?xml-stylesheet href='" + http + "'?>" + body(""),
        "svg image", body(svg + "<image href='" + http + "'/></svg>"),
        "object", body("<object data='" + http + "'/>"),
        "script link", body("<a href='javascript:alert(1)'>x</a>"),
        "web link", body("<a href='" + http + "'>x</a>"),
        "file link", body("<a href='" + file + "secret.txt'>x</a>"));
  }

  private static Map<String, String> styles(String http, String file) {
    return Map.of(
        "background", css("p { background-image: url(" + http + ".png) }"),
        "list image", css("li { list-style-image: url(" + http + ".png) }"),
        "content", css("p:before { content: url(" + http + ".png) }"),
        "import", css("@import url(" + http + ".css);"),
        "import without url", css("@import '" + http + ".css';"),
        "file import", css("@import url(" + file + "style.css);"),
        "font face", css("@font-face { font-family: F; src: url(" + http + ".ttf) }"),
        "data image", css("p { background: url(data:image/png;base64,iVBORw0KGgo=) }"),
        "inline style", body("<p style='background-image: url(" + http + ")'>x</p>"));
  }

  private static Map<String, String> entities(String http, String file) {
    return Map.of(
        "xxe", doctype("<!ENTITY e SYSTEM '" + file + "secret.txt'>"),
        "outside dtd", "<!DOCTYPE html SYSTEM '" + http + ".dtd'>" + body(""),
        "entity bomb", doctype("<!ENTITY a 'aaaa'><!ENTITY e '&a;&a;&a;'>"));
  }

  @Test
  void an_address_in_escapes_opens_nothing() {
    String http = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    new PdfPrinter()
        .print(css("p { background-image: u\\72l(" + http + ".png) }"), DemoPages.FACTS);
    assertThat(hits).hasValue(0);
  }

  private void refuses(String page) {
    assertThatThrownBy(() -> new PdfPrinter().print(page, DemoPages.FACTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(hits).hasValue(0);
  }

  private static String body(String body) {
    return PdfPrinterTest.page(body + "<p>text</p><ul><li>item</li></ul>");
  }

  private static String head(String head) {
    return body("").replace("<head>", "<head>" + head);
  }

  private static String css(String css) {
    return head("<style type='text/css'>" + css + "</style>");
  }

  private static String doctype(String entity) {
    return "<!DOCTYPE html [" + entity + "]>" + body("<p>&e;</p>");
  }
}
