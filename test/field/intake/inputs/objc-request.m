NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.example.net/v2/carts"]];
NSDictionary *headers = @{ @"Origin": @"https://shop.example.com", @"X-Tenant": @"7" };
[request setAllHTTPHeaderFields:headers];
[request setHTTPMethod:@"PUT"];
