resp, err := resty.New().SetBaseURL("https://api.ant.example.net").R().SetHeader("X-Ant", "1").SetBody(map[string]any{"a": 1}).Patch("/v1/ants/3")
