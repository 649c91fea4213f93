package dev.towerbook.intake.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Timesheets as tools export them: where date, hours, id, text, start and end stand. */
enum TimesheetHeader {
  OWN("date,person,role,application,activity,hours", "DAY,Ann,dev,TEXT,ID,HOURS", false),
  HARVEST(
      "Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name",
      "DAY,In,Run,ID,TEXT,HOURS,No,Ann,Öz",
      false),
  TOGGL(
      "User,Email,Client,Project,Task,Description,Start date,Start time,End date,End time,Duration",
      "A,a@b,In,Run,ID,TEXT,DAY,START,DAY,END,HOURS",
      true),
  CLOCKIFY(
      "Project,Client,Description,Task,User,Group,Email,Start Date,Start Time,End Date,End Time,"
          + "Duration (h),Duration (decimal)",
      "Run,In,TEXT,ID,A,G,a@b,DAY,START,DAY,END,HOURS,",
      true),
  CLOCKIFY_GERMAN(
      "Projekt,Kunde,Beschreibung,Aufgabe,Benutzer,Gruppe,Email,Startdatum,Startzeit,Enddatum,"
          + "Endzeit,Dauer (h),Dauer (dezimal)",
      "Run,In,TEXT,ID,A,G,a@b,DAY,START,DAY,END,HOURS,",
      true),
  CLOCKIFY_SPANISH(
      "Proyecto,Cliente,Descripción,Tarea,Usuario,Grupo,Correo electrónico,Fecha de inicio,"
          + "Hora de inicio,Fecha de finalización,Hora de finalización,Duración (h),"
          + "Duración (decimal)",
      "Run,In,TEXT,ID,A,G,a@b,DAY,START,DAY,END,HOURS,",
      true),
  CLOCKIFY_FRENCH(
      "Projet,Client,Description,Tâche,Utilisateur,Groupe,Email,Date de début,Heure de début,"
          + "Date de fin,Heure de fin,Durée (h),Durée (décimal)",
      "Run,In,TEXT,ID,A,G,a@b,DAY,START,DAY,END,HOURS,",
      true),
  CLOCKIFY_PORTUGUESE(
      "Projeto,Cliente,Descrição,Tarefa,Usuário,Grupo,E-mail,Data de início,Hora de início,"
          + "Data de término,Hora de término,Duração (h),Duração (decimal)",
      "Run,In,TEXT,ID,A,G,a@b,DAY,START,DAY,END,HOURS,",
      true);

  private final String columns;
  private final String cells;
  private final boolean span;

  TimesheetHeader(String columns, String cells, boolean span) {
    this.columns = columns;
    this.cells = cells;
    this.span = span;
  }

  static TimesheetHeader any(Random random) {
    List<TimesheetHeader> all = List.of(values());
    return all.get(random.nextInt(all.size()));
  }

  List<String> columns() {
    return List.of(columns.split(",", -1));
  }

  /** True if the header names no unit. */
  boolean isOfAnyUnit() {
    return this == TOGGL;
  }

  boolean hasSpan() {
    return span;
  }

  List<Cell> row(Cell day, Cell hours, String id, String text, Cell[] times) {
    List<Cell> row = new ArrayList<>();
    for (String cell : cells.split(",", -1)) {
      row.add(
          switch (cell) {
            case "DAY" -> day;
            case "HOURS" -> hours;
            case "ID" -> Cell.of(id);
            case "TEXT" -> Cell.of(text);
            case "START" -> times[0];
            case "END" -> times[1];
            default -> Cell.of(cell);
          });
    }
    return row;
  }
}
