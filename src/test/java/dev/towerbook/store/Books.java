package dev.towerbook.store;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.store.rows.ClassificationRegister;
import dev.towerbook.store.rows.EntryRows;
import dev.towerbook.store.rows.Views;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An opened book in a folder. */
public final class Books implements AutoCloseable {

  final SingleConnectionDataSource source;
  public final JdbcTemplate jdbc;
  public final Book book;
  public final TransactionTemplate transaction;

  public Books(Path folder) throws IOException {
    source = new SingleConnectionDataSource(BookFile.url(folder), "sa", "", true);
    String schema = Files.readString(Path.of("src/main/resources/book-schema.sql"));
    new ResourceDatabasePopulator(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8)))
        .execute(source);
    jdbc = new JdbcTemplate(source);
    book = new Book(jdbc);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** All entries of a file. */
  public List<LedgerEntry> balancesOf(String delivery) {
    ClassificationRegister places = new ClassificationRegister(jdbc);
    places.load();
    return jdbc.query(
        Views.rows("balance") + " and delivery.name = ? order by row_number",
        (row, number) -> EntryRows.entry(row, places),
        delivery);
  }

  @Override
  public void close() {
    source.destroy();
  }
}
