-- The tables of du-lieu/bulletin.sqlite, version 1. What the columns mean: docs/contracts.md.
create table about (key text primary key, value text);

create table campaigns (
    slug text primary key,
    name text not null,
    kind text not null,
    url text,
    field text,
    launched_by text,
    launched_on text,
    parent text references campaigns (slug) deferrable initially deferred,
    successor text references campaigns (slug) deferrable initially deferred,
    also text not null,
    decisions text not null,
    periods text not null,
    was text not null,
    confidence text,
    sources text not null
);

create table units (
    slug text primary key,
    name text not null,
    kind text not null,
    url text,
    parent text,
    province text,
    valid_from text,
    valid_to text,
    also text not null,
    successors text not null,
    was text not null,
    confidence text,
    sources text not null
);

create table authors (id integer primary key, name text not null unique);

create table sections (url text primary key, name text not null);

create table articles (
    id integer primary key,
    url text not null unique,
    title text not null,
    date text not null,
    summary text not null,
    section text not null references sections (url)
);

create table article_authors (
    article integer not null references articles (id),
    position integer not null,
    author integer not null references authors (id),
    primary key (article, position)
) without rowid;

create table article_campaigns (
    article integer not null references articles (id),
    position integer not null,
    campaign text references campaigns (slug),
    name text not null,
    kind text not null,
    mentions integer not null,
    main integer not null,
    in_title integer not null,
    primary key (article, position)
) without rowid;

create table article_units (
    article integer not null references articles (id),
    position integer not null,
    unit text references units (slug),
    name text not null,
    kind text not null,
    mentions integer not null,
    main integer not null,
    in_title integer not null,
    primary key (article, position)
) without rowid;

create table article_awards (
    article integer not null references articles (id),
    position integer not null,
    award text,
    name text not null,
    kind text not null,
    mentions integer not null,
    main integer not null,
    in_title integer not null,
    primary key (article, position)
) without rowid;
-- indexes
create index articles_date on articles (date);
create index articles_section on articles (section);
create index article_authors_author on article_authors (author);
create index article_campaigns_campaign on article_campaigns (campaign);
create index article_units_unit on article_units (unit);
create index article_awards_award on article_awards (award);
