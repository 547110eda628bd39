-- Money is numeric and days are dates: neither ever becomes a float or a moment in somebody's time zone.
create table participants (
  id text primary key,
  name text not null,
  active_from date,
  active_to date
);

create table quotas (
  participant_id text not null references participants,
  component_id text not null,
  valid_from date, -- null: from the beginning
  amount numeric(14, 2) not null check (amount > 0)
);
create unique index on quotas (participant_id, component_id, coalesce(valid_from, '-infinity'));

create table deals (
  id text primary key,
  closed_on date not null,
  participant_id text references participants,
  amount numeric(14, 2) not null,
  currency char(3) not null default 'USD',
  reverses text references deals
);

create table commission_earnings (
  plan_id text not null,
  participant_id text not null references participants,
  period text not null,
  component_id text not null,
  measure numeric not null,
  quota numeric,
  attainment double precision,
  earned numeric(14, 2) not null,
  explanation jsonb not null,
  primary key (plan_id, participant_id, period, component_id)
);

create table commission_uncredited (
  plan_id text not null,
  deal_id text not null references deals,
  participant_id text,
  reason text not null
);
