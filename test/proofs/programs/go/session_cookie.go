package main

import "net/http"

func setSession(w http.ResponseWriter, value string) {
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: value, Path: "/", SameSite: http.SameSiteLaxMode})
}
