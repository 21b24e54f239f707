create table if not exists person (
    id varchar(40) primary key,
    first_name varchar(100),
    last_name varchar(100),
    ssn char(9),
    born date,
    phone varchar(10),
    street varchar(100),
    city varchar(100),
    state char(2),
    zip varchar(10),
    sent boolean default false
);
create table if not exists customer (
    id varchar(40) primary key,
    import_id varchar(40)
);
create table if not exists registration (
    customer_id bigint,
    first_name varchar(50),
    last_name varchar(50)
);
create table if not exists rejected_row (
    file varchar(1000),
    line bigint,
    rules varchar(1000)
);
