req, err := http.NewRequestWithContext(ctx, http.MethodPut, "https://api.example.net/v2/carts", bytes.NewReader(b))
if err != nil { return err }
req.Header.Set("Origin", "https://shop.example.com")
req.Header.Add("X-Tenant", "7")
res, err := http.DefaultClient.Do(req)
