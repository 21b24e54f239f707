create table person (
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
create table customer (
    id varchar(40) primary key,
    import_id varchar(40)
);
