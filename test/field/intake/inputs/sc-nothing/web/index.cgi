#!/usr/bin/perl
print "Access-Control-Allow-Origin: https://shop.example.com\n";
