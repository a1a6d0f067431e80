library(httr)
r <- PUT("https://api.example.net/v2/carts", add_headers(Origin = "https://shop.example.com", "X-Tenant" = "7"), body = list(a = 1), encode = "json")
