cmd := exec.Command("curl", "-s", "-X", "DELETE", "-H", "Origin: https://app.example.com", "https://api.example.net/v3/jobs/9")
