package main

import "net/http"

// The snippet takes the place of this file.
func withCORS(router http.Handler) http.Handler { return router }
