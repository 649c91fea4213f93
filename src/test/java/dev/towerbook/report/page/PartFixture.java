package dev.towerbook.report.page;

import dev.towerbook.mapping.words.Layer;

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

  /** part, kind, folder, provider, currency, service, pools, towers, layer, avoidable, rule. */
  private static final String PARTS =
      """
      compute|bill|bills/aws|AWS|EUR|Amazon EC2|Cloud Services|Service Providers|Compute|Servers|INFRASTRUCTURE|yes|A10
      database|bill|bills/aws|AWS|EUR|Amazon RDS|Cloud Services|Service Providers|Data|Database|DATA|yes|A10
      transfer|bill|bills/azure|Microsoft|USD|Bandwidth|Cloud Services|Service Providers|Network|Transport|NETWORK|yes|A40
      licence|invoice|invoices|Corvane Software|EUR|licence|Software|Licensing|Application|Business Software|LICENCES_SAAS|yes|A30
      labour|timesheet|timesheets|internal|EUR|run|Staffing|Internal|Application|Support and Operations|RUN_LABOUR|no|A20
      project|timesheet|timesheets|internal|EUR|build|Staffing|Internal|Application|Development|CHANGE_LABOUR|no|A20
      support|invoice|invoices|Halvorsen Services|GBP|managed-service|Outside Services|Managed Services|Application|Support and Operations|SUPPORT|yes|A30
      credit|invoice|invoices|Brightquay Systems|EUR|maintenance|Software|Maintenance|Application|Business Software|LICENCES_SAAS|yes|A30
      outlay|invoice|invoices|Roadsense Devices|EUR|hardware|Hardware|Hardware Capital|End User|Mobile Devices|INFRASTRUCTURE|no|A30
      late|bill|bills/aws|AWS|EUR|Amazon EC2|Cloud Services|Service Providers|Compute|Servers|INFRASTRUCTURE|yes|A10
      yen|invoice|invoices|Kaigan KK|JPY|saas|Software|SaaS|Application|Business Software|LICENCES_SAAS|yes|A30
      wrapper-cloud|bill|bills/azure|Microsoft|USD|Virtual Machines|Cloud Services|Service Providers|Compute|Servers|WRAPPER_RUN|yes|A50
      wrapper-licence|invoice|invoices|Robotiq Works|EUR|licence|Software|Licensing|Application|Business Software|WRAPPER_RUN|yes|A50
      wrapper-care|timesheet|timesheets|internal|EUR|minor-fix|Staffing|Internal|Application|Support and Operations|WRAPPER_KEEP_ALIVE|yes|A50
      pool-cloud|bill|bills/aws|AWS|EUR|AWS Shared Platform|Cloud Services|Service Providers|Platform|Containers|SUPPORT|no|A60
      pool-labour|timesheet|timesheets|internal|EUR|operate|Staffing|Internal|IT Management|Operations|SUPPORT|no|A60
      lost-tower|bill|bills/aws|AWS|EUR|Quantum Sandbox|Cloud Services|Service Providers|||INFRASTRUCTURE|no|
      lost|bill|bills/aws|AWS|EUR|Amazon EC2|Cloud Services|Service Providers|Compute|Servers|INFRASTRUCTURE|no|
      """;

  static PartFixture of(String part) {
    String line = PARTS.lines().filter(row -> row.startsWith(part + "|")).findFirst().orElseThrow();
    String[] c = line.split("\\|", -1);
    return new PartFixture(
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8],
        c[9],
        Layer.valueOf(c[10]),
        c[11].equals("yes"),
        c[12]);
  }
}
