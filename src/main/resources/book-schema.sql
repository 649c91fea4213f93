-- The book. Amounts are exact: 60 digits before the point, 40 after; every row has a natural key, so
-- that a double load fails instead of adding up. Columns of texts that a source writes are wide: one
-- long cell must not end a run. Same text for H2 and PostgreSQL.
create table if not exists book_version (
  schema_version integer not null primary key
);

-- A file as it was read with one shelf. Two views of them: `working` is what the running night counts,
-- `published` what the last published pack was made of. A night begins with working = published; only
-- publishing changes `published`, so that a refused or killed night leaves the book as it was. A row in
-- neither view is a candidate: read once, to be taken instead of reading its file again. In each view a
-- name stands at most once. `held`: counted in the last pack, and yet not published with it.
create table if not exists delivery (
  id bigint not null primary key,
  working boolean not null,
  published boolean not null,
  held boolean not null,
  name varchar(1000) not null,
  source varchar(1000) not null,
  kind varchar(20) not null,
  format varchar(100) not null,
  format_version varchar(40) not null,
  sha256 char(64) not null,
  rules_hash char(64) not null,
  byte_count bigint not null,
  physical_lines bigint not null,
  row_count bigint not null,
  set_aside bigint not null,
  excluded bigint not null,
  last_charge_day date,
  delivery_scope varchar(1000000) not null,
  delivery_run varchar(1000000) not null,
  submitted varchar(1000000) not null,
  overlap varchar(64)
);
create index if not exists delivery_name on delivery (name);

create table if not exists place (
  id bigint not null primary key,
  pool varchar(200) not null,
  sub_pool varchar(200) not null,
  tower varchar(200) not null,
  sub_tower varchar(200) not null,
  target_kind varchar(20) not null,
  target varchar(1000000) not null,
  environment varchar(1000000) not null,
  transfer varchar(40) not null,
  run_change varchar(20) not null,
  layer varchar(40) not null,
  avoidable boolean not null,
  own_dimensions varchar(1000000) not null,
  rule_ids varchar(1000000) not null,
  unplaced varchar(400) not null
);

create table if not exists balance (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  billing_month integer not null,
  charge_month integer not null,
  kind varchar(20) not null,
  provider varchar(1000000) not null,
  billing_account varchar(1000000) not null,
  invoice_id varchar(1000000) not null,
  currency varchar(1000000) not null,
  charge_category varchar(1000000) not null,
  charge_class varchar(1000000) not null,
  pricing_category varchar(1000000) not null,
  commitment_status varchar(1000000) not null,
  commitment varchar(1000000) not null,
  tagged boolean not null,
  service varchar(1000000) not null,
  place_id bigint not null references place (id),
  line_count bigint not null,
  billed_cost numeric(100, 40) not null,
  effective_cost numeric(100, 40) not null,
  list_cost numeric(100, 40) not null,
  contracted_cost numeric(100, 40) not null,
  hours numeric(100, 40) not null,
  unpriced_cost numeric(100, 40) not null,
  credits numeric(100, 40) not null,
  primary key (delivery, row_number)
);
create index if not exists balance_month on balance (billing_month);

create table if not exists control_total (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  billing_account varchar(1000000) not null,
  invoice_id varchar(1000000) not null,
  currency varchar(1000000) not null,
  billing_month integer not null,
  charge_month integer not null,
  row_count bigint not null,
  billed_cost numeric(100, 40) not null,
  effective_cost numeric(100, 40) not null,
  primary key (delivery, row_number)
);

-- What a file has of its days: subject is an account, role, vendor, application or wrapper, never a person.
-- days: first,more,rows,left,billed,effective,quantity of each, as store/DayRows writes them.
create table if not exists day_cost (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  subject varchar(1000000) not null,
  unit varchar(1000000) not null,
  billing_month integer not null,
  days varchar(1000000) not null,
  primary key (delivery, row_number)
);

-- What a file has and does not count, because it counts in another file.
create table if not exists excluded_rows (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  because varchar(1000) not null,
  reason varchar(40) not null,
  newer varchar(1000) not null,
  declared boolean not null,
  unit varchar(1000000) not null,
  first_day date not null,
  last_day date not null,
  row_count bigint not null,
  billed_cost numeric(100, 40) not null,
  effective_cost numeric(100, 40) not null,
  quantity numeric(100, 40) not null,
  primary key (delivery, row_number)
);

-- What rejected rows are worth beside those that count, without signs.
create table if not exists rejected_sum (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  unit varchar(1000000) not null,
  row_count bigint not null,
  rejected numeric(100, 40) not null,
  accepted numeric(100, 40) not null,
  primary key (delivery, row_number)
);

-- Use by day for statistics: day_values are whole millionths of the currency, one a day from first_day.
create table if not exists day_use (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  billing_month integer not null,
  charge_month integer not null,
  provider varchar(1000000) not null,
  service varchar(1000000) not null,
  currency varchar(1000000) not null,
  target_kind varchar(20) not null,
  target varchar(1000000) not null,
  covered boolean not null,
  first_day date not null,
  day_values varchar(1000000) not null,
  begin_days bigint not null,
  spread_value bigint not null,
  contracted_value bigint not null,
  unpriced_lines bigint not null,
  primary key (delivery, row_number)
);

-- Days of use and cost by sub-account of a bill: the lowest bit of begin_days is the month's first day.
create table if not exists sub_account (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  account varchar(1000000) not null,
  sub_account varchar(1000000) not null,
  currency varchar(1000000) not null,
  billing_month integer not null,
  begin_days bigint not null,
  effective_cost numeric(100, 40) not null,
  primary key (delivery, row_number)
);

-- The distinct tuples of the fields that rules read and what was charged for them, as store/packed writes
-- them: a dictionary and columns, deflated, in base64, in pieces.
create table if not exists charge_tuple (
  delivery bigint not null references delivery (id) on delete cascade,
  billing_month integer not null,
  row_number integer not null,
  packed varchar(300000) not null,
  primary key (delivery, billing_month, row_number)
);

-- The distinct resources of a bill as digests, with how they carry the tags that the shelf requires.
create table if not exists charge_resource (
  delivery bigint not null references delivery (id) on delete cascade,
  billing_month integer not null,
  row_number integer not null,
  packed varchar(300000) not null,
  primary key (delivery, billing_month, row_number)
);

create table if not exists usage_total (
  delivery bigint not null references delivery (id) on delete cascade,
  usage_month integer not null,
  application varchar(100) not null,
  wrapper varchar(100) not null,
  unit varchar(100) not null,
  quantity numeric(100, 40) not null,
  day_count integer not null,
  primary key (delivery, usage_month, application, wrapper, unit)
);

create table if not exists contract_commitment (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  commitment varchar(1000000) not null,
  provider varchar(1000000) not null,
  description varchar(1000000) not null,
  cost numeric(100, 40),
  currency varchar(1000000) not null,
  upfront_share numeric(100, 40) not null,
  quantity numeric(100, 40),
  unit varchar(1000000) not null,
  discount numeric(100, 40),
  first_day date not null,
  last_day date not null,
  lifecycle varchar(1000000) not null,
  updated varchar(1000000) not null,
  primary key (delivery, row_number)
);

create table if not exists problem (
  delivery bigint not null references delivery (id) on delete cascade,
  row_number integer not null,
  code varchar(100) not null,
  severity varchar(20) not null,
  line_number bigint not null,
  column_number integer not null,
  column_name varchar(1000) not null,
  cause varchar(4000) not null,
  cell varchar(1000) not null,
  cure varchar(4000) not null,
  raw_row varchar(4000) not null,
  cell_before varchar(1000) not null,
  cell_after varchar(1000) not null,
  changed_rows bigint not null,
  primary key (delivery, row_number)
);

-- A pack that is about to be published, with the views as they are to be then: a run that is killed
-- between the rename of the pack and its last commit is brought to its end by the next one.
create table if not exists announced_pack (
  pack_id varchar(100) not null primary key,
  pack_month integer not null
);

-- What a delivery had here when it was posted: a damaged file may lose rows without a word. H2 only.
create table if not exists delivery_digest (
  delivery bigint not null primary key references delivery (id) on delete cascade,
  digest char(64) not null
);

create table if not exists announced_hold (
  delivery bigint not null primary key references delivery (id) on delete cascade
);

insert into book_version (schema_version)
  select 11 where not exists (select 1 from book_version);
