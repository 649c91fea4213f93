package dev.towerbook.report.page;

import dev.towerbook.mapping.Layer;

/** What kind of cost a line of the fixture is, and where it lies. */
record PartFixture(
    String kind,
    String folder,
    String provider,
    String currency,
    String service,
    String pool,
    String subPool,
    String tower,
    String subTower,
    Layer layer,
    boolean avoidable,
    String rule) {

  private static final String BILL = "bill|bills/aws|AWS|EUR|";
  private static final String AZURE = "bill|bills/azure|Microsoft|USD|";
  private static final String TIME = "timesheet|timesheets|internal|EUR|";
  private static final String INVOICE = "invoice|invoices|";

  static PartFixture of(String part) {
    String text =
        switch (part) {
          case "compute" ->
              BILL
                  + "Amazon EC2|Cloud Services|Service"
                  + " Providers|Compute|Servers|INFRASTRUCTURE|yes|A10";
          case "database" ->
              BILL + "Amazon RDS|Cloud Services|Service Providers|Data|Database|DATA|yes|A10";
          case "transfer" ->
              AZURE
                  + "Bandwidth|Cloud Services|Service Providers|Network|Transport|NETWORK|yes|A40";
          case "licence" ->
              INVOICE
                  + "Corvane Software|EUR|licence|Software|Licensing|Application|Business"
                  + " Software|LICENCES_SAAS|yes|A30";
          case "labour" ->
              TIME + "run|Staffing|Internal|Application|Support and Operations|RUN_LABOUR|no|A20";
          case "project" ->
              TIME + "build|Staffing|Internal|Application|Development|CHANGE_LABOUR|no|A20";
          case "support" ->
              INVOICE
                  + "Halvorsen Services|GBP|managed-service|Outside Services|Managed"
                  + " Services|Application|Support and Operations|SUPPORT|yes|A30";
          case "credit" ->
              INVOICE
                  + "Brightquay Systems|EUR|maintenance|Software|Maintenance|Application|Business"
                  + " Software|LICENCES_SAAS|yes|A30";
          case "outlay" ->
              INVOICE
                  + "Roadsense Devices|EUR|hardware|Hardware|Hardware Capital|End User|Mobile"
                  + " Devices|INFRASTRUCTURE|no|A30";
          case "late" ->
              BILL
                  + "Amazon EC2|Cloud Services|Service"
                  + " Providers|Compute|Servers|INFRASTRUCTURE|yes|A10";
          case "yen" ->
              INVOICE
                  + "Kaigan KK|JPY|saas|Software|SaaS|Application|Business"
                  + " Software|LICENCES_SAAS|yes|A30";
          case "wrapper-cloud" ->
              AZURE
                  + "Virtual Machines|Cloud Services|Service"
                  + " Providers|Compute|Servers|WRAPPER_RUN|yes|A50";
          case "wrapper-licence" ->
              INVOICE
                  + "Robotiq Works|EUR|licence|Software|Licensing|Application|Business"
                  + " Software|WRAPPER_RUN|yes|A50";
          case "wrapper-care" ->
              TIME
                  + "minor-fix|Staffing|Internal|Application|Support and"
                  + " Operations|WRAPPER_KEEP_ALIVE|yes|A50";
          case "pool-cloud" ->
              BILL
                  + "AWS Shared Platform|Cloud Services|Service"
                  + " Providers|Platform|Containers|SUPPORT|no|A60";
          case "pool-labour" ->
              TIME + "operate|Staffing|Internal|IT Management|Operations|SUPPORT|no|A60";
          case "lost-tower" ->
              BILL + "Quantum Sandbox|Cloud Services|Service Providers|||INFRASTRUCTURE|no|";
          default ->
              BILL
                  + "Amazon EC2|Cloud Services|Service"
                  + " Providers|Compute|Servers|INFRASTRUCTURE|no|";
        };
    String[] c = text.split("\\|", -1);
    return new PartFixture(
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8],
        Layer.valueOf(c[9]),
        c[10].equals("yes"),
        c[11]);
  }
}
