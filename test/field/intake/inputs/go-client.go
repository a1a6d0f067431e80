client := &http.Client{}
url := fmt.Sprintf("%s/api/v2/trips", "https://svc.nordlys.no")
req, _ := http.NewRequestWithContext(ctx, "PATCH", url, body)
req.Header = http.Header{"Origin": {"https://app.nordlys.no"}, "X-Trip": {"1"}}
res, err := client.Do(req)
