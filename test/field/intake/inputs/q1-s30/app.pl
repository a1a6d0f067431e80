#!/usr/bin/env perl
use Mojolicious::Lite -signatures;
app->hook(after_dispatch => sub ($c) { $c->res->headers->header('Access-Control-Allow-Origin' => 'https://app.example.com') });
app->start;
