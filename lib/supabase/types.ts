export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      access_holds: {
        Row: {
          company_id: string;
          id: string;
          kind: string;
          lifted_at: string | null;
          lifted_by: string | null;
          placed_at: string;
          placed_by: string | null;
          reason: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          id?: string;
          kind: string;
          lifted_at?: string | null;
          lifted_by?: string | null;
          placed_at?: string;
          placed_by?: string | null;
          reason: string;
          student_id: string;
        };
        Update: {
          company_id?: string;
          id?: string;
          kind?: string;
          lifted_at?: string | null;
          lifted_by?: string | null;
          placed_at?: string;
          placed_by?: string | null;
          reason?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "access_holds_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "holds_lifter_in_same_company";
            columns: ["lifted_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "holds_placer_in_same_company";
            columns: ["placed_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "holds_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      access_overrides: {
        Row: {
          action: string;
          company_id: string;
          created_at: string;
          created_by: string;
          ends_on: string | null;
          id: string;
          reason: string;
          recording_id: string;
          revoked_at: string | null;
          revoked_by: string | null;
          shift_days: number | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          company_id?: string;
          created_at?: string;
          created_by?: string;
          ends_on?: string | null;
          id?: string;
          reason: string;
          recording_id: string;
          revoked_at?: string | null;
          revoked_by?: string | null;
          shift_days?: number | null;
          student_id: string;
        };
        Update: {
          action?: string;
          company_id?: string;
          created_at?: string;
          created_by?: string;
          ends_on?: string | null;
          id?: string;
          reason?: string;
          recording_id?: string;
          revoked_at?: string | null;
          revoked_by?: string | null;
          shift_days?: number | null;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "access_overrides_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "overrides_author_in_same_company";
            columns: ["created_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "overrides_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "overrides_revoker_in_same_company";
            columns: ["revoked_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "overrides_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      admin_logs: {
        Row: {
          action: string;
          admin_id: string | null;
          company_id: string;
          id: string;
          new_values: Json | null;
          old_values: Json | null;
          reason: string | null;
          record_id: string | null;
          request_id: string | null;
          table_name: string;
          timestamp: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          admin_id?: string | null;
          company_id: string;
          id?: string;
          new_values?: Json | null;
          old_values?: Json | null;
          reason?: string | null;
          record_id?: string | null;
          request_id?: string | null;
          table_name: string;
          timestamp?: string;
        };
        Update: {
          action?: string;
          admin_id?: string | null;
          company_id?: string;
          id?: string;
          new_values?: Json | null;
          old_values?: Json | null;
          reason?: string | null;
          record_id?: string | null;
          request_id?: string | null;
          table_name?: string;
          timestamp?: string;
        };
        Relationships: [
          {
            foreignKeyName: "admin_logs_author_in_same_company";
            columns: ["admin_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "admin_logs_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      assignment_extensions: {
        Row: {
          assignment_id: string;
          company_id: string;
          due_date: string | null;
          extra_attempts: number;
          granted_at: string;
          granted_by: string;
          id: string;
          reason: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          company_id: string;
          due_date?: string | null;
          extra_attempts?: number;
          granted_at?: string;
          granted_by: string;
          id?: string;
          reason: string;
          student_id: string;
        };
        Update: {
          assignment_id?: string;
          company_id?: string;
          due_date?: string | null;
          extra_attempts?: number;
          granted_at?: string;
          granted_by?: string;
          id?: string;
          reason?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "assignment_extensions_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "extensions_assignment_in_same_company";
            columns: ["assignment_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "assignments";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "extensions_granter_in_same_company";
            columns: ["granted_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "extensions_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      assignments: {
        Row: {
          accepts_files: boolean;
          accepts_links: boolean;
          accepts_text: boolean;
          attempts_allowed: number | null;
          company_id: string;
          description: string;
          due_date: string | null;
          due_days: number | null;
          estimated_minutes: number;
          file_extensions: string[];
          id: string;
          is_active: boolean;
          is_required: boolean;
          late_floor_percent: number | null;
          late_percent_per_day: number | null;
          max_file_mb: number;
          max_score: number;
          pass_score: number;
          recording_id: string;
          rubric: Json | null;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          accepts_files?: boolean;
          accepts_links?: boolean;
          accepts_text?: boolean;
          attempts_allowed?: number | null;
          company_id?: string;
          description?: string;
          due_date?: string | null;
          due_days?: number | null;
          estimated_minutes?: number;
          file_extensions?: string[];
          id?: string;
          is_active?: boolean;
          is_required?: boolean;
          late_floor_percent?: number | null;
          late_percent_per_day?: number | null;
          max_file_mb?: number;
          max_score?: number;
          pass_score?: number;
          recording_id: string;
          rubric?: Json | null;
          title: string;
        };
        Update: {
          accepts_files?: boolean;
          accepts_links?: boolean;
          accepts_text?: boolean;
          attempts_allowed?: number | null;
          company_id?: string;
          description?: string;
          due_date?: string | null;
          due_days?: number | null;
          estimated_minutes?: number;
          file_extensions?: string[];
          id?: string;
          is_active?: boolean;
          is_required?: boolean;
          late_floor_percent?: number | null;
          late_percent_per_day?: number | null;
          max_file_mb?: number;
          max_score?: number;
          pass_score?: number;
          recording_id?: string;
          rubric?: Json | null;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "assignments_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assignments_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      available_lessons: {
        Row: {
          company_id: string;
          course_id: string;
          description: string;
          drip_days: number;
          id: string;
          is_active: boolean;
          lesson_number: number;
          module_number: number;
          prerequisites: string[];
          title: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          course_id: string;
          description?: string;
          drip_days?: number;
          id?: string;
          is_active?: boolean;
          lesson_number: number;
          module_number: number;
          prerequisites?: string[];
          title: string;
        };
        Update: {
          company_id?: string;
          course_id?: string;
          description?: string;
          drip_days?: number;
          id?: string;
          is_active?: boolean;
          lesson_number?: number;
          module_number?: number;
          prerequisites?: string[];
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "available_lessons_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "lessons_course_in_same_company";
            columns: ["course_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "lessons_module_exists";
            columns: ["course_id", "module_number"];
            isOneToOne: false;
            referencedRelation: "modules";
            referencedColumns: ["course_id", "module_number"];
          },
        ];
      };
      comment_bank: {
        Row: {
          body: string;
          company_id: string;
          created_at: string;
          id: string;
          owner_id: string | null;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          company_id?: string;
          created_at?: string;
          id?: string;
          owner_id?: string | null;
          title: string;
        };
        Update: {
          body?: string;
          company_id?: string;
          created_at?: string;
          id?: string;
          owner_id?: string | null;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "comment_bank_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "comments_owner_in_same_company";
            columns: ["owner_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      company_settings: {
        Row: {
          company_name: string;
          created_at: string;
          default_currency: string;
          host: string;
          id: string;
          logo_url: string | null;
          primary_color: string;
          secondary_color: string | null;
          settings: NonNullable<Json>;
          slug: string;
          time_zone: string;
        };
        ComputedFields: never;
        Insert: {
          company_name: string;
          created_at?: string;
          default_currency?: string;
          host: string;
          id?: string;
          logo_url?: string | null;
          primary_color?: string;
          secondary_color?: string | null;
          settings?: NonNullable<Json>;
          slug: string;
          time_zone?: string;
        };
        Update: {
          company_name?: string;
          created_at?: string;
          default_currency?: string;
          host?: string;
          id?: string;
          logo_url?: string | null;
          primary_color?: string;
          secondary_color?: string | null;
          settings?: NonNullable<Json>;
          slug?: string;
          time_zone?: string;
        };
        Relationships: [];
      };
      courses: {
        Row: {
          company_id: string;
          cover_url: string | null;
          created_at: string;
          currency: string | null;
          description: string;
          id: string;
          is_active: boolean;
          is_sequential: boolean;
          position: number;
          price: number | null;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          cover_url?: string | null;
          created_at?: string;
          currency?: string | null;
          description?: string;
          id?: string;
          is_active?: boolean;
          is_sequential?: boolean;
          position?: number;
          price?: number | null;
          title: string;
        };
        Update: {
          company_id?: string;
          cover_url?: string | null;
          created_at?: string;
          currency?: string | null;
          description?: string;
          id?: string;
          is_active?: boolean;
          is_sequential?: boolean;
          position?: number;
          price?: number | null;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "courses_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      credit_entries: {
        Row: {
          amount: number;
          company_id: string;
          created_at: string;
          created_on: string;
          currency: string;
          id: string;
          kind: string;
          payment_id: string;
          refund_id: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          created_at?: string;
          created_on: string;
          currency: string;
          id?: string;
          kind: string;
          payment_id: string;
          refund_id?: string | null;
          student_id: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          created_at?: string;
          created_on?: string;
          currency?: string;
          id?: string;
          kind?: string;
          payment_id?: string;
          refund_id?: string | null;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "credit_payment_of_same_student";
            columns: ["payment_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "payments";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "credit_refund_of_same_payment";
            columns: ["refund_id", "payment_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "refunds";
            referencedColumns: ["id", "payment_id", "company_id", "student_id", "currency"];
          },
        ];
      };
      credit_notes: {
        Row: {
          amount: number;
          company_id: string;
          currency: string;
          id: string;
          invoice_id: string;
          issued_at: string;
          issued_by: string;
          issued_on: string;
          number: string;
          reason: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          currency: string;
          id?: string;
          invoice_id: string;
          issued_at?: string;
          issued_by: string;
          issued_on: string;
          number: string;
          reason: string;
          student_id: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          currency?: string;
          id?: string;
          invoice_id?: string;
          issued_at?: string;
          issued_by?: string;
          issued_on?: string;
          number?: string;
          reason?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "credit_notes_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "credit_notes_issuer_in_same_company";
            columns: ["issued_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      documents: {
        Row: {
          bytes: number | null;
          company_id: string;
          created_at: string;
          facts: NonNullable<Json>;
          id: string;
          kind: string;
          number: string;
          path: string | null;
          ref_id: string;
          sha256: string | null;
          stored_at: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          bytes?: number | null;
          company_id: string;
          created_at?: string;
          facts: NonNullable<Json>;
          id?: string;
          kind: string;
          number: string;
          path?: string | null;
          ref_id: string;
          sha256?: string | null;
          stored_at?: string | null;
          student_id: string;
        };
        Update: {
          bytes?: number | null;
          company_id?: string;
          created_at?: string;
          facts?: NonNullable<Json>;
          id?: string;
          kind?: string;
          number?: string;
          path?: string | null;
          ref_id?: string;
          sha256?: string | null;
          stored_at?: string | null;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "documents_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      enrollments: {
        Row: {
          company_id: string;
          course_id: string;
          created_at: string;
          created_by: string | null;
          ends_on: string | null;
          id: string;
          starts_on: string;
          state: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          course_id: string;
          created_at?: string;
          created_by?: string | null;
          ends_on?: string | null;
          id?: string;
          starts_on: string;
          state?: string;
          student_id: string;
        };
        Update: {
          company_id?: string;
          course_id?: string;
          created_at?: string;
          created_by?: string | null;
          ends_on?: string | null;
          id?: string;
          starts_on?: string;
          state?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "enrollments_author_in_same_company";
            columns: ["created_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "enrollments_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_course_in_same_company";
            columns: ["course_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "enrollments_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      grade_drafts: {
        Row: {
          attempt_id: string;
          author_id: string;
          company_id: string;
          feedback: string;
          rubric_scores: Json | null;
          saved_at: string;
          score: number | null;
          verdict: string | null;
        };
        ComputedFields: never;
        Insert: {
          attempt_id: string;
          author_id?: string;
          company_id?: string;
          feedback?: string;
          rubric_scores?: Json | null;
          saved_at?: string;
          score?: number | null;
          verdict?: string | null;
        };
        Update: {
          attempt_id?: string;
          author_id?: string;
          company_id?: string;
          feedback?: string;
          rubric_scores?: Json | null;
          saved_at?: string;
          score?: number | null;
          verdict?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "drafts_attempt_in_same_company";
            columns: ["attempt_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "student_assignments";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "drafts_author_in_same_company";
            columns: ["author_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "grade_drafts_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      grade_events: {
        Row: {
          attempt_id: string;
          company_id: string;
          graded_at: string;
          graded_by: string;
          id: string;
          new_grade: NonNullable<Json>;
          old_grade: Json | null;
          reason: string | null;
        };
        ComputedFields: never;
        Insert: {
          attempt_id: string;
          company_id: string;
          graded_at?: string;
          graded_by: string;
          id?: string;
          new_grade: NonNullable<Json>;
          old_grade?: Json | null;
          reason?: string | null;
        };
        Update: {
          attempt_id?: string;
          company_id?: string;
          graded_at?: string;
          graded_by?: string;
          id?: string;
          new_grade?: NonNullable<Json>;
          old_grade?: Json | null;
          reason?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "events_attempt_in_same_company";
            columns: ["attempt_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "student_assignments";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "events_grader_in_same_company";
            columns: ["graded_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "grade_events_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      installment_plans: {
        Row: {
          amount: number;
          company_id: string;
          created_on: string;
          credited: number;
          currency: string;
          due_date: string;
          id: string;
          installment_number: number;
          invoice_id: string;
          paid_at: string | null;
          schedule_version: number;
          settled: number;
          status: string;
          student_id: string;
          superseded_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          created_on: string;
          credited?: number;
          currency: string;
          due_date: string;
          id?: string;
          installment_number: number;
          invoice_id: string;
          paid_at?: string | null;
          schedule_version?: number;
          settled?: number;
          status?: string;
          student_id: string;
          superseded_at?: string | null;
        };
        Update: {
          amount?: number;
          company_id?: string;
          created_on?: string;
          credited?: number;
          currency?: string;
          due_date?: string;
          id?: string;
          installment_number?: number;
          invoice_id?: string;
          paid_at?: string | null;
          schedule_version?: number;
          settled?: number;
          status?: string;
          student_id?: string;
          superseded_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "instalments_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
      invitations: {
        Row: {
          accepted_at: string | null;
          company_id: string;
          created_at: string;
          created_by: string | null;
          email: string;
          expires_at: string;
          full_name: string;
          id: string;
          last_sent_at: string;
          revoked_at: string | null;
          revoked_by: string | null;
          role: Database["public"]["Enums"]["user_role"];
          sent_count: number;
          student_id: string | null;
          token_hash: string;
        };
        ComputedFields: never;
        Insert: {
          accepted_at?: string | null;
          company_id?: string;
          created_at?: string;
          created_by?: string | null;
          email: string;
          expires_at: string;
          full_name: string;
          id?: string;
          last_sent_at?: string;
          revoked_at?: string | null;
          revoked_by?: string | null;
          role: Database["public"]["Enums"]["user_role"];
          sent_count?: number;
          student_id?: string | null;
          token_hash: string;
        };
        Update: {
          accepted_at?: string | null;
          company_id?: string;
          created_at?: string;
          created_by?: string | null;
          email?: string;
          expires_at?: string;
          full_name?: string;
          id?: string;
          last_sent_at?: string;
          revoked_at?: string | null;
          revoked_by?: string | null;
          role?: Database["public"]["Enums"]["user_role"];
          sent_count?: number;
          student_id?: string | null;
          token_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: "invitations_author_in_same_company";
            columns: ["created_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "invitations_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "invitations_revoker_in_same_company";
            columns: ["revoked_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "invitations_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      invoice_items: {
        Row: {
          amount: number;
          company_id: string;
          currency: string;
          description: string;
          discount: number;
          id: string;
          invoice_id: string;
          position: number;
          quantity: number;
          student_id: string;
          tax: number;
          unit_price: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          currency: string;
          description: string;
          discount: number;
          id?: string;
          invoice_id: string;
          position: number;
          quantity?: number;
          student_id: string;
          tax: number;
          unit_price: number;
        };
        Update: {
          amount?: number;
          company_id?: string;
          currency?: string;
          description?: string;
          discount?: number;
          id?: string;
          invoice_id?: string;
          position?: number;
          quantity?: number;
          student_id?: string;
          tax?: number;
          unit_price?: number;
        };
        Relationships: [
          {
            foreignKeyName: "items_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
      invoice_reminders: {
        Row: {
          amount: number;
          company_id: string;
          currency: string;
          id: string;
          invoice_id: string;
          sent_at: string;
          sent_by: string;
          sent_on: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          currency: string;
          id?: string;
          invoice_id: string;
          sent_at?: string;
          sent_by?: string;
          sent_on: string;
          student_id: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          currency?: string;
          id?: string;
          invoice_id?: string;
          sent_at?: string;
          sent_by?: string;
          sent_on?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "hand_reminders_author_in_same_company";
            columns: ["sent_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "hand_reminders_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
      invoices: {
        Row: {
          amount: number;
          company_id: string;
          course_id: string | null;
          created_at: string;
          created_by: string | null;
          credited: number;
          currency: string;
          discount: number;
          discount_percent: number | null;
          discount_reason: string | null;
          due_date: string | null;
          id: string;
          issued_at: string | null;
          issued_by: string | null;
          issued_on: string | null;
          notes: string | null;
          number: string | null;
          paid_on: string | null;
          payment_method: string | null;
          replaces_id: string | null;
          settled: number;
          status: string;
          student_id: string;
          subtotal: number;
          tax: number;
          tax_inclusive: boolean;
          tax_name: string;
          tax_percent: number;
          void_reason: string | null;
          voided_by: string | null;
          voided_on: string | null;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id?: string;
          course_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          credited?: number;
          currency: string;
          discount?: number;
          discount_percent?: number | null;
          discount_reason?: string | null;
          due_date?: string | null;
          id?: string;
          issued_at?: string | null;
          issued_by?: string | null;
          issued_on?: string | null;
          notes?: string | null;
          number?: string | null;
          paid_on?: string | null;
          payment_method?: string | null;
          replaces_id?: string | null;
          settled?: number;
          status?: string;
          student_id: string;
          subtotal: number;
          tax?: number;
          tax_inclusive?: boolean;
          tax_name?: string;
          tax_percent?: number;
          void_reason?: string | null;
          voided_by?: string | null;
          voided_on?: string | null;
        };
        Update: {
          amount?: number;
          company_id?: string;
          course_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          credited?: number;
          currency?: string;
          discount?: number;
          discount_percent?: number | null;
          discount_reason?: string | null;
          due_date?: string | null;
          id?: string;
          issued_at?: string | null;
          issued_by?: string | null;
          issued_on?: string | null;
          notes?: string | null;
          number?: string | null;
          paid_on?: string | null;
          payment_method?: string | null;
          replaces_id?: string | null;
          settled?: number;
          status?: string;
          student_id?: string;
          subtotal?: number;
          tax?: number;
          tax_inclusive?: boolean;
          tax_name?: string;
          tax_percent?: number;
          void_reason?: string | null;
          voided_by?: string | null;
          voided_on?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "invoices_author_in_same_company";
            columns: ["created_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "invoices_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "invoices_course_in_same_company";
            columns: ["course_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "invoices_issuer_in_same_company";
            columns: ["issued_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "invoices_predecessor_of_same_student";
            columns: ["replaces_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "invoices_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "invoices_voider_in_same_company";
            columns: ["voided_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      lesson_notes: {
        Row: {
          company_id: string;
          created_at: string;
          id: string;
          recording_id: string;
          second: number;
          student_id: string;
          text: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          created_at?: string;
          id?: string;
          recording_id: string;
          second: number;
          student_id?: string;
          text: string;
        };
        Update: {
          company_id?: string;
          created_at?: string;
          id?: string;
          recording_id?: string;
          second?: number;
          student_id?: string;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: "lesson_notes_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notes_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "notes_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      lesson_recordings: {
        Row: {
          company_id: string;
          duration_seconds: number | null;
          file_size: number | null;
          id: string;
          is_active: boolean;
          lesson_id: string;
          position: number;
          quality: string | null;
          storage_path: string | null;
          title: string;
          video_url: string | null;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          duration_seconds?: number | null;
          file_size?: number | null;
          id?: string;
          is_active?: boolean;
          lesson_id: string;
          position?: number;
          quality?: string | null;
          storage_path?: string | null;
          title: string;
          video_url?: string | null;
        };
        Update: {
          company_id?: string;
          duration_seconds?: number | null;
          file_size?: number | null;
          id?: string;
          is_active?: boolean;
          lesson_id?: string;
          position?: number;
          quality?: string | null;
          storage_path?: string | null;
          title?: string;
          video_url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "lesson_recordings_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "recordings_lesson_in_same_company";
            columns: ["lesson_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "available_lessons";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      milestone_celebration: {
        Row: {
          achieved_at: string;
          company_id: string;
          course_id: string | null;
          id: string;
          is_celebrated: boolean;
          milestone_data: NonNullable<Json>;
          milestone_id: string;
          milestone_type: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          achieved_at?: string;
          company_id: string;
          course_id?: string | null;
          id?: string;
          is_celebrated?: boolean;
          milestone_data?: NonNullable<Json>;
          milestone_id: string;
          milestone_type: string;
          student_id: string;
        };
        Update: {
          achieved_at?: string;
          company_id?: string;
          course_id?: string | null;
          id?: string;
          is_celebrated?: boolean;
          milestone_data?: NonNullable<Json>;
          milestone_id?: string;
          milestone_type?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "awards_course_in_same_company";
            columns: ["course_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "awards_milestone_in_same_company";
            columns: ["milestone_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "milestones";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "awards_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "milestone_celebration_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      milestones: {
        Row: {
          company_id: string;
          id: string;
          is_active: boolean;
          kind: string;
          message: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          id?: string;
          is_active?: boolean;
          kind: string;
          message?: string;
          title: string;
        };
        Update: {
          company_id?: string;
          id?: string;
          is_active?: boolean;
          kind?: string;
          message?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "milestones_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      modules: {
        Row: {
          company_id: string;
          course_id: string;
          id: string;
          module_number: number;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          course_id: string;
          id?: string;
          module_number: number;
          title: string;
        };
        Update: {
          company_id?: string;
          course_id?: string;
          id?: string;
          module_number?: number;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "modules_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "modules_course_in_same_company";
            columns: ["course_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      notifications: {
        Row: {
          company_id: string;
          created_at: string;
          dedupe_key: string;
          id: string;
          is_read: boolean;
          link: string;
          message: string;
          read_at: string | null;
          title: string;
          type: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          created_at?: string;
          dedupe_key: string;
          id?: string;
          is_read?: boolean;
          link: string;
          message?: string;
          read_at?: string | null;
          title: string;
          type: string;
          user_id: string;
        };
        Update: {
          company_id?: string;
          created_at?: string;
          dedupe_key?: string;
          id?: string;
          is_read?: boolean;
          link?: string;
          message?: string;
          read_at?: string | null;
          title?: string;
          type?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notifications_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_reader_in_same_company";
            columns: ["user_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      payment_allocations: {
        Row: {
          amount: number;
          company_id: string;
          created_at: string;
          credit_note_id: string | null;
          currency: string;
          effective_on: string;
          id: string;
          instalment_id: string;
          invoice_id: string;
          payment_id: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          created_at?: string;
          credit_note_id?: string | null;
          currency: string;
          effective_on: string;
          id?: string;
          instalment_id: string;
          invoice_id: string;
          payment_id?: string | null;
          student_id: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          created_at?: string;
          credit_note_id?: string | null;
          currency?: string;
          effective_on?: string;
          id?: string;
          instalment_id?: string;
          invoice_id?: string;
          payment_id?: string | null;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "allocations_credit_note_of_same_invoice";
            columns: ["credit_note_id", "invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "credit_notes";
            referencedColumns: ["id", "invoice_id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "allocations_instalment_of_same_invoice";
            columns: ["instalment_id", "invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "installment_plans";
            referencedColumns: ["id", "invoice_id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "allocations_payment_of_same_student";
            columns: ["payment_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "payments";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
      payment_claims: {
        Row: {
          amount: number;
          company_id: string;
          currency: string;
          id: string;
          instalment_ids: string[];
          invoice_id: string | null;
          method: string;
          note: string | null;
          paid_on: string;
          proof_path: string | null;
          recorded_at: string;
          recorded_by: string;
          recorded_on: string;
          reference: string | null;
          reference_key: string | null;
          refusal_reason: string | null;
          reviewed_at: string | null;
          reviewed_by: string | null;
          state: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id?: string;
          currency: string;
          id?: string;
          instalment_ids?: string[];
          invoice_id?: string | null;
          method: string;
          note?: string | null;
          paid_on: string;
          proof_path?: string | null;
          recorded_at?: string;
          recorded_by?: string;
          recorded_on: string;
          reference?: string | null;
          reference_key?: never;
          refusal_reason?: string | null;
          reviewed_at?: string | null;
          reviewed_by?: string | null;
          state?: string;
          student_id: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          currency?: string;
          id?: string;
          instalment_ids?: string[];
          invoice_id?: string | null;
          method?: string;
          note?: string | null;
          paid_on?: string;
          proof_path?: string | null;
          recorded_at?: string;
          recorded_by?: string;
          recorded_on?: string;
          reference?: string | null;
          reference_key?: never;
          refusal_reason?: string | null;
          reviewed_at?: string | null;
          reviewed_by?: string | null;
          state?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "claims_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "claims_recorder_in_same_company";
            columns: ["recorded_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "claims_reviewer_in_same_company";
            columns: ["reviewed_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "claims_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "payment_claims_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      payment_methods: {
        Row: {
          brand: string | null;
          company_id: string;
          created_at: string;
          expiry_date: string | null;
          id: string;
          is_default: boolean;
          last_four: string;
          method_type: string;
          provider: string;
          provider_customer_id: string;
          provider_method_id: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          brand?: string | null;
          company_id: string;
          created_at?: string;
          expiry_date?: string | null;
          id?: string;
          is_default?: boolean;
          last_four: string;
          method_type: string;
          provider: string;
          provider_customer_id: string;
          provider_method_id: string;
          student_id: string;
        };
        Update: {
          brand?: string | null;
          company_id?: string;
          created_at?: string;
          expiry_date?: string | null;
          id?: string;
          is_default?: boolean;
          last_four?: string;
          method_type?: string;
          provider?: string;
          provider_customer_id?: string;
          provider_method_id?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "methods_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      payment_promises: {
        Row: {
          company_id: string;
          created_at: string;
          created_on: string;
          ended_at: string | null;
          id: string;
          note: string | null;
          promised_by: string;
          promised_on: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          created_at?: string;
          created_on: string;
          ended_at?: string | null;
          id?: string;
          note?: string | null;
          promised_by: string;
          promised_on: string;
          student_id: string;
        };
        Update: {
          company_id?: string;
          created_at?: string;
          created_on?: string;
          ended_at?: string | null;
          id?: string;
          note?: string | null;
          promised_by?: string;
          promised_on?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "promises_author_in_same_company";
            columns: ["promised_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "promises_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      payment_reminders: {
        Row: {
          company_id: string;
          currency: string;
          instalment_id: string;
          invoice_id: string;
          schedule_version: number;
          sent_on: string;
          stage: number;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          currency: string;
          instalment_id: string;
          invoice_id: string;
          schedule_version: number;
          sent_on: string;
          stage: number;
          student_id: string;
        };
        Update: {
          company_id?: string;
          currency?: string;
          instalment_id?: string;
          invoice_id?: string;
          schedule_version?: number;
          sent_on?: string;
          stage?: number;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "reminders_instalment_of_same_invoice";
            columns: ["instalment_id", "invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "installment_plans";
            referencedColumns: ["id", "invoice_id", "company_id", "student_id", "currency"];
          },
        ];
      };
      payments: {
        Row: {
          amount: number;
          approved_by: string | null;
          claim_id: string | null;
          company_id: string;
          currency: string;
          id: string;
          method: string;
          proof_path: string | null;
          receipt_number: string;
          received_on: string;
          recorded_at: string;
          recorded_by: string | null;
          reference: string | null;
          reference_key: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          approved_by?: string | null;
          claim_id?: string | null;
          company_id: string;
          currency: string;
          id?: string;
          method: string;
          proof_path?: string | null;
          receipt_number: string;
          received_on: string;
          recorded_at?: string;
          recorded_by?: string | null;
          reference?: string | null;
          reference_key?: never;
          student_id: string;
        };
        Update: {
          amount?: number;
          approved_by?: string | null;
          claim_id?: string | null;
          company_id?: string;
          currency?: string;
          id?: string;
          method?: string;
          proof_path?: string | null;
          receipt_number?: string;
          received_on?: string;
          recorded_at?: string;
          recorded_by?: string | null;
          reference?: string | null;
          reference_key?: never;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "payments_approver_in_same_company";
            columns: ["approved_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "payments_claim_of_same_student";
            columns: ["claim_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "payment_claims";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
          {
            foreignKeyName: "payments_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "payments_recorder_in_same_company";
            columns: ["recorded_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "payments_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      questionnaire_responses: {
        Row: {
          company_id: string;
          completed_at: string | null;
          id: string;
          questionnaire_id: string;
          questionnaire_type: string;
          responses: NonNullable<Json>;
          saved_at: string;
          started_at: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          completed_at?: string | null;
          id?: string;
          questionnaire_id: string;
          questionnaire_type?: string;
          responses?: NonNullable<Json>;
          saved_at?: string;
          started_at?: string;
          student_id: string;
        };
        Update: {
          company_id?: string;
          completed_at?: string | null;
          id?: string;
          questionnaire_id?: string;
          questionnaire_type?: string;
          responses?: NonNullable<Json>;
          saved_at?: string;
          started_at?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "questionnaire_responses_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "responses_questionnaire_in_same_company";
            columns: ["questionnaire_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "questionnaires";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "responses_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      questionnaires: {
        Row: {
          company_id: string;
          created_at: string;
          id: string;
          published_at: string | null;
          published_by: string | null;
          questions: NonNullable<Json>;
          revision: number;
          saved_at: string;
          version: number | null;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          created_at?: string;
          id?: string;
          published_at?: string | null;
          published_by?: string | null;
          questions?: NonNullable<Json>;
          revision?: number;
          saved_at?: string;
          version?: number | null;
        };
        Update: {
          company_id?: string;
          created_at?: string;
          id?: string;
          published_at?: string | null;
          published_by?: string | null;
          questions?: NonNullable<Json>;
          revision?: number;
          saved_at?: string;
          version?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "questionnaires_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "questionnaires_publisher_in_same_company";
            columns: ["published_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      recording_captions: {
        Row: {
          company_id: string;
          label: string;
          language: string;
          recording_id: string;
          webvtt: string;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          label: string;
          language: string;
          recording_id: string;
          webvtt: string;
        };
        Update: {
          company_id?: string;
          label?: string;
          language?: string;
          recording_id?: string;
          webvtt?: string;
        };
        Relationships: [
          {
            foreignKeyName: "captions_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "recording_captions_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      refunds: {
        Row: {
          amount: number;
          company_id: string;
          created_at: string;
          currency: string;
          decided_by: string | null;
          finished_at: string | null;
          id: string;
          kind: string;
          method: string;
          payment_id: string;
          reason: string;
          reference: string | null;
          refunded_on: string;
          state: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          created_at?: string;
          currency: string;
          decided_by?: string | null;
          finished_at?: string | null;
          id?: string;
          kind: string;
          method: string;
          payment_id: string;
          reason: string;
          reference?: string | null;
          refunded_on: string;
          state?: string;
          student_id: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          created_at?: string;
          currency?: string;
          decided_by?: string | null;
          finished_at?: string | null;
          id?: string;
          kind?: string;
          method?: string;
          payment_id?: string;
          reason?: string;
          reference?: string | null;
          refunded_on?: string;
          state?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "refunds_author_in_same_company";
            columns: ["decided_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "refunds_payment_of_same_student";
            columns: ["payment_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "payments";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
      schedule_changes: {
        Row: {
          changed_at: string;
          changed_by: string;
          changed_on: string;
          company_id: string;
          currency: string;
          former: NonNullable<Json>;
          id: string;
          invoice_id: string;
          reason: string;
          student_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          changed_at?: string;
          changed_by: string;
          changed_on: string;
          company_id: string;
          currency: string;
          former: NonNullable<Json>;
          id?: string;
          invoice_id: string;
          reason: string;
          student_id: string;
          version: number;
        };
        Update: {
          changed_at?: string;
          changed_by?: string;
          changed_on?: string;
          company_id?: string;
          currency?: string;
          former?: NonNullable<Json>;
          id?: string;
          invoice_id?: string;
          reason?: string;
          student_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "changes_author_in_same_company";
            columns: ["changed_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "changes_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
      sequential_unlocks: {
        Row: {
          company_id: string;
          granted_by: string | null;
          id: string;
          prerequisites_met: boolean;
          recording_id: string;
          student_id: string;
          unlock_type: string;
          unlocked_at: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          granted_by?: string | null;
          id?: string;
          prerequisites_met?: boolean;
          recording_id: string;
          student_id: string;
          unlock_type: string;
          unlocked_at?: string;
        };
        Update: {
          company_id?: string;
          granted_by?: string | null;
          id?: string;
          prerequisites_met?: boolean;
          recording_id?: string;
          student_id?: string;
          unlock_type?: string;
          unlocked_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "sequential_unlocks_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "unlocks_granter_in_same_company";
            columns: ["granted_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "unlocks_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "unlocks_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      student_assignments: {
        Row: {
          assignment_id: string;
          attempt_number: number;
          claimed_by: string | null;
          claimed_until: string | null;
          company_id: string;
          due_at: string | null;
          feedback: string | null;
          files: NonNullable<Json>;
          graded_at: string | null;
          graded_by: string | null;
          id: string;
          is_superseded: boolean;
          late_days: number;
          links: string[];
          mentor_id: string | null;
          raw_score: number | null;
          rubric_scores: Json | null;
          saved_at: string;
          score: number | null;
          state: string;
          student_id: string;
          submission_file_url: string | null;
          submission_text: string;
          submitted_at: string | null;
          verdict: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          attempt_number: number;
          claimed_by?: string | null;
          claimed_until?: string | null;
          company_id: string;
          due_at?: string | null;
          feedback?: string | null;
          files?: NonNullable<Json>;
          graded_at?: string | null;
          graded_by?: string | null;
          id?: string;
          is_superseded?: boolean;
          late_days?: number;
          links?: string[];
          mentor_id?: string | null;
          raw_score?: number | null;
          rubric_scores?: Json | null;
          saved_at?: string;
          score?: number | null;
          state?: string;
          student_id: string;
          submission_file_url?: never;
          submission_text?: string;
          submitted_at?: string | null;
          verdict?: string | null;
          version?: number;
        };
        Update: {
          assignment_id?: string;
          attempt_number?: number;
          claimed_by?: string | null;
          claimed_until?: string | null;
          company_id?: string;
          due_at?: string | null;
          feedback?: string | null;
          files?: NonNullable<Json>;
          graded_at?: string | null;
          graded_by?: string | null;
          id?: string;
          is_superseded?: boolean;
          late_days?: number;
          links?: string[];
          mentor_id?: string | null;
          raw_score?: number | null;
          rubric_scores?: Json | null;
          saved_at?: string;
          score?: number | null;
          state?: string;
          student_id?: string;
          submission_file_url?: never;
          submission_text?: string;
          submitted_at?: string | null;
          verdict?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "attempts_assignment_in_same_company";
            columns: ["assignment_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "assignments";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "attempts_claimer_in_same_company";
            columns: ["claimed_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "attempts_grader_in_same_company";
            columns: ["graded_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "attempts_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "student_assignments_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      student_details: {
        Row: {
          business_info: NonNullable<Json>;
          company_id: string;
          contact_preferences: NonNullable<Json>;
          id: string;
          learning_preferences: NonNullable<Json>;
          student_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          business_info?: NonNullable<Json>;
          company_id?: string;
          contact_preferences?: NonNullable<Json>;
          id?: string;
          learning_preferences?: NonNullable<Json>;
          student_id: string;
          updated_at?: string;
        };
        Update: {
          business_info?: NonNullable<Json>;
          company_id?: string;
          contact_preferences?: NonNullable<Json>;
          id?: string;
          learning_preferences?: NonNullable<Json>;
          student_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "details_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "student_details_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      student_import_rows: {
        Row: {
          cells: string[];
          company_id: string;
          draft: NonNullable<Json>;
          enrolled_at: string | null;
          import_id: string;
          invitation_id: string | null;
          line: number;
          mailed_at: string | null;
          problems: NonNullable<Json>;
          row_number: number;
          state: string;
          student_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          cells: string[];
          company_id?: string;
          draft?: NonNullable<Json>;
          enrolled_at?: string | null;
          import_id: string;
          invitation_id?: string | null;
          line: number;
          mailed_at?: string | null;
          problems?: NonNullable<Json>;
          row_number: number;
          state?: string;
          student_id?: string | null;
        };
        Update: {
          cells?: string[];
          company_id?: string;
          draft?: NonNullable<Json>;
          enrolled_at?: string | null;
          import_id?: string;
          invitation_id?: string | null;
          line?: number;
          mailed_at?: string | null;
          problems?: NonNullable<Json>;
          row_number?: number;
          state?: string;
          student_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "import_rows_in_same_company";
            columns: ["import_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "student_imports";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "import_rows_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      student_imports: {
        Row: {
          checked_at: string | null;
          company_id: string;
          created_at: string;
          created_by: string;
          file_hash: string;
          file_name: string;
          finished_at: string | null;
          headers: string[];
          headers_key: string;
          id: string;
          mapping: Json | null;
          options: NonNullable<Json>;
          row_count: number;
          sends_mail: boolean;
          started_at: string | null;
          started_by: string | null;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          checked_at?: string | null;
          company_id?: string;
          created_at?: string;
          created_by?: string;
          file_hash: string;
          file_name: string;
          finished_at?: string | null;
          headers: string[];
          headers_key: string;
          id?: string;
          mapping?: Json | null;
          options?: NonNullable<Json>;
          row_count: number;
          sends_mail?: boolean;
          started_at?: string | null;
          started_by?: string | null;
          state?: string;
        };
        Update: {
          checked_at?: string | null;
          company_id?: string;
          created_at?: string;
          created_by?: string;
          file_hash?: string;
          file_name?: string;
          finished_at?: string | null;
          headers?: string[];
          headers_key?: string;
          id?: string;
          mapping?: Json | null;
          options?: NonNullable<Json>;
          row_count?: number;
          sends_mail?: boolean;
          started_at?: string | null;
          started_by?: string | null;
          state?: string;
        };
        Relationships: [
          {
            foreignKeyName: "imports_author_in_same_company";
            columns: ["created_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "imports_starter_in_same_company";
            columns: ["started_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "student_imports_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      student_notes: {
        Row: {
          body: string;
          company_id: string;
          contact: string | null;
          created_at: string;
          id: string;
          student_id: string;
          written_by: string;
        };
        ComputedFields: never;
        Insert: {
          body?: string;
          company_id?: string;
          contact?: string | null;
          created_at?: string;
          id?: string;
          student_id: string;
          written_by?: string;
        };
        Update: {
          body?: string;
          company_id?: string;
          contact?: string | null;
          created_at?: string;
          id?: string;
          student_id?: string;
          written_by?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notes_author_in_same_company";
            columns: ["written_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "notes_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "student_notes_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      student_recordings: {
        Row: {
          company_id: string;
          completed_at: string | null;
          completion_percentage: number;
          id: string;
          last_position: number;
          recording_id: string;
          refused_count: number;
          started_at: string;
          student_id: string;
          updated_at: string;
          watched: unknown;
          watched_duration: number;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          completed_at?: string | null;
          completion_percentage?: number;
          id?: string;
          last_position?: number;
          recording_id: string;
          refused_count?: number;
          started_at?: string;
          student_id: string;
          updated_at?: string;
          watched?: unknown;
          watched_duration?: number;
        };
        Update: {
          company_id?: string;
          completed_at?: string | null;
          completion_percentage?: number;
          id?: string;
          last_position?: number;
          recording_id?: string;
          refused_count?: number;
          started_at?: string;
          student_id?: string;
          updated_at?: string;
          watched?: unknown;
          watched_duration?: number;
        };
        Relationships: [
          {
            foreignKeyName: "progress_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "progress_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "student_recordings_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      students: {
        Row: {
          company_id: string;
          company_name: string | null;
          course_access: boolean;
          created_at: string;
          email: string;
          full_name: string;
          id: string;
          mentor_id: string | null;
          phone_number: string | null;
          student_number: number;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string;
          company_name?: string | null;
          course_access?: boolean;
          created_at?: string;
          email: string;
          full_name: string;
          id?: string;
          mentor_id?: string | null;
          phone_number?: string | null;
          student_number: number;
          user_id?: string | null;
        };
        Update: {
          company_id?: string;
          company_name?: string | null;
          course_access?: boolean;
          created_at?: string;
          email?: string;
          full_name?: string;
          id?: string;
          mentor_id?: string | null;
          phone_number?: string | null;
          student_number?: number;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "students_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "students_mentor_in_same_company";
            columns: ["mentor_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "students_user_in_same_company";
            columns: ["user_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      study_days: {
        Row: {
          company_id: string;
          day: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          day: string;
          student_id: string;
        };
        Update: {
          company_id?: string;
          day?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "study_days_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "study_days_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      support_messages: {
        Row: {
          author_id: string;
          body: string;
          company_id: string;
          created_at: string;
          id: string;
          is_internal: boolean;
          student_id: string;
          ticket_id: string;
        };
        ComputedFields: never;
        Insert: {
          author_id?: string;
          body: string;
          company_id?: string;
          created_at?: string;
          id?: string;
          is_internal?: boolean;
          student_id: string;
          ticket_id: string;
        };
        Update: {
          author_id?: string;
          body?: string;
          company_id?: string;
          created_at?: string;
          id?: string;
          is_internal?: boolean;
          student_id?: string;
          ticket_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "messages_author_in_same_company";
            columns: ["author_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "messages_ticket_of_same_student";
            columns: ["ticket_id", "student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "support_tickets";
            referencedColumns: ["id", "student_id", "company_id"];
          },
          {
            foreignKeyName: "support_messages_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      support_tickets: {
        Row: {
          assigned_to: string | null;
          category: string;
          company_id: string;
          created_at: string;
          first_answered_at: string | null;
          follows_id: string | null;
          id: string;
          invoice_id: string | null;
          message: string;
          number: number;
          priority: string;
          recording_id: string | null;
          resolved_at: string | null;
          status: string;
          student_id: string;
          subject: string;
          turn_at: string;
        };
        ComputedFields: never;
        Insert: {
          assigned_to?: string | null;
          category: string;
          company_id?: string;
          created_at?: string;
          first_answered_at?: string | null;
          follows_id?: string | null;
          id?: string;
          invoice_id?: string | null;
          message: string;
          number: number;
          priority?: string;
          recording_id?: string | null;
          resolved_at?: string | null;
          status?: string;
          student_id: string;
          subject: string;
          turn_at?: string;
        };
        Update: {
          assigned_to?: string | null;
          category?: string;
          company_id?: string;
          created_at?: string;
          first_answered_at?: string | null;
          follows_id?: string | null;
          id?: string;
          invoice_id?: string | null;
          message?: string;
          number?: number;
          priority?: string;
          recording_id?: string | null;
          resolved_at?: string | null;
          status?: string;
          student_id?: string;
          subject?: string;
          turn_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "former_ticket_of_same_student";
            columns: ["follows_id", "student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "support_tickets";
            referencedColumns: ["id", "student_id", "company_id"];
          },
          {
            foreignKeyName: "support_tickets_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "ticket_invoice_of_same_student";
            columns: ["invoice_id", "student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "student_id", "company_id"];
          },
          {
            foreignKeyName: "tickets_assignee_in_same_company";
            columns: ["assigned_to", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "tickets_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "tickets_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
        ];
      };
      users: {
        Row: {
          company_id: string;
          created_at: string;
          email: string;
          full_name: string;
          id: string;
          is_active: boolean;
          phone_number: string | null;
          role: Database["public"]["Enums"]["user_role"];
          time_zone: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          created_at?: string;
          email: string;
          full_name: string;
          id: string;
          is_active?: boolean;
          phone_number?: string | null;
          role?: Database["public"]["Enums"]["user_role"];
          time_zone?: string;
        };
        Update: {
          company_id?: string;
          created_at?: string;
          email?: string;
          full_name?: string;
          id?: string;
          is_active?: boolean;
          phone_number?: string | null;
          role?: Database["public"]["Enums"]["user_role"];
          time_zone?: string;
        };
        Relationships: [
          {
            foreignKeyName: "users_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      video_ratings: {
        Row: {
          company_id: string;
          created_at: string;
          feedback_text: string | null;
          id: string;
          rating: number;
          recording_id: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          company_id: string;
          created_at?: string;
          feedback_text?: string | null;
          id?: string;
          rating: number;
          recording_id: string;
          student_id: string;
        };
        Update: {
          company_id?: string;
          created_at?: string;
          feedback_text?: string | null;
          id?: string;
          rating?: number;
          recording_id?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "ratings_recording_in_same_company";
            columns: ["recording_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "lesson_recordings";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "ratings_student_in_same_company";
            columns: ["student_id", "company_id"];
            isOneToOne: false;
            referencedRelation: "students";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "video_ratings_company_id_fkey";
            columns: ["company_id"];
            isOneToOne: false;
            referencedRelation: "company_settings";
            referencedColumns: ["id"];
          },
        ];
      };
      write_offs: {
        Row: {
          amount: number;
          company_id: string;
          currency: string;
          id: string;
          invoice_id: string;
          reason: string;
          student_id: string;
          taken_back_on: string | null;
          written_off_by: string;
          written_off_on: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          company_id: string;
          currency: string;
          id?: string;
          invoice_id: string;
          reason: string;
          student_id: string;
          taken_back_on?: string | null;
          written_off_by: string;
          written_off_on: string;
        };
        Update: {
          amount?: number;
          company_id?: string;
          currency?: string;
          id?: string;
          invoice_id?: string;
          reason?: string;
          student_id?: string;
          taken_back_on?: string | null;
          written_off_by?: string;
          written_off_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: "write_offs_author_in_same_company";
            columns: ["written_off_by", "company_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["id", "company_id"];
          },
          {
            foreignKeyName: "write_offs_invoice_of_same_student";
            columns: ["invoice_id", "company_id", "student_id", "currency"];
            isOneToOne: false;
            referencedRelation: "invoices";
            referencedColumns: ["id", "company_id", "student_id", "currency"];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      about_student: { Args: { p_student: string }; Returns: Json };
      accept_invitation: {
        Args: { p_full_name: string; p_time_zone: string; p_token: string; p_user: string };
        Returns: undefined;
      };
      access_change: { Args: { p_access_starts: string; p_grace_days: number }; Returns: Json };
      admin_home: { Args: Record<PropertyKey, never>; Returns: Json };
      ageing: { Args: { p_as_of?: string }; Returns: Json };
      approve_claim: {
        Args: { p_amount?: number; p_claim: string; p_received_on?: string; p_reference?: string };
        Returns: Json;
      };
      assignment_panel: { Args: { p_recording: string }; Returns: Json };
      attach_answer_file: {
        Args: {
          p_name: string;
          p_path: string;
          p_question: string;
          p_questionnaire: string;
          p_size: number;
          p_type: string;
          p_user: string;
        };
        Returns: Json;
      };
      attach_submission_file: {
        Args: {
          p_assignment: string;
          p_name: string;
          p_path: string;
          p_size: number;
          p_type: string;
          p_user: string;
        };
        Returns: Json;
      };
      attempt_file: { Args: { p_attempt: string; p_index: number }; Returns: Json };
      attempt_page: { Args: { p_attempt: string }; Returns: Json };
      begin_import: { Args: { p_import: string; p_sends_mail?: boolean }; Returns: undefined };
      bell: { Args: Record<PropertyKey, never>; Returns: Json };
      billing_settings: { Args: Record<PropertyKey, never>; Returns: Json };
      card_to_remove: { Args: { p_method: string }; Returns: string };
      celebrate: { Args: { p_award: string }; Returns: undefined };
      change_activity: {
        Args: { p_is_active: boolean; p_reason: string; p_user: string };
        Returns: undefined;
      };
      change_grade: {
        Args: {
          p_attempt: string;
          p_feedback?: string;
          p_reason?: string;
          p_rubric?: Json;
          p_score?: number;
          p_verdict?: string;
        };
        Returns: Json;
      };
      change_role: {
        Args: {
          p_reason: string;
          p_role: Database["public"]["Enums"]["user_role"];
          p_user: string;
        };
        Returns: undefined;
      };
      change_ticket: { Args: { p_change: Json; p_ticket: string }; Returns: undefined };
      check_import: {
        Args: { p_import: string; p_mapping: Json; p_options: Json; p_rows: Json };
        Returns: Json;
      };
      check_person: { Args: { p_email?: string; p_phone?: string }; Returns: Json };
      choose_payment_method: { Args: { p_method: string }; Returns: undefined };
      chosen_sum: { Args: { p_invoices: string[] }; Returns: Json };
      claim_attempt: { Args: { p_attempt: string }; Returns: Json };
      claim_page: { Args: { p_claim: string }; Returns: Json };
      claim_payment: {
        Args: {
          p_amount: number;
          p_currency: string;
          p_instalments?: string[];
          p_invoice?: string;
          p_method: string;
          p_note?: string;
          p_paid_on: string;
          p_proof_path: string;
          p_reference: string;
        };
        Returns: string;
      };
      claims_list: {
        Args: { p_after?: string; p_before?: string; p_decided?: boolean };
        Returns: Json;
      };
      collections: { Args: Record<PropertyKey, never>; Returns: Json };
      collections_page: { Args: { p_as_of?: string }; Returns: Json };
      companies_for_jobs: { Args: Record<PropertyKey, never>; Returns: string[] };
      company_by_host: { Args: { p_host: string }; Returns: Json };
      complete_questionnaire: { Args: { p_questionnaire: string }; Returns: undefined };
      course_outline: { Args: { p_course?: string; p_student?: string }; Returns: Json };
      course_ratings: { Args: { p_course: string }; Returns: Json };
      courses_to_join: { Args: { p_student: string }; Returns: Json };
      credit_invoice: {
        Args: { p_amount: number; p_invoice: string; p_reason: string };
        Returns: Json;
      };
      currencies: { Args: Record<PropertyKey, never>; Returns: Json };
      debtors: { Args: { p_after?: string; p_before?: string; p_size?: number }; Returns: Json };
      delete_draft: { Args: { p_invoice: string }; Returns: undefined };
      detach_answer_file: {
        Args: { p_path: string; p_question: string; p_questionnaire: string };
        Returns: Json;
      };
      detach_submission_file: { Args: { p_assignment: string; p_path: string }; Returns: Json };
      discard_questionnaire: { Args: Record<PropertyKey, never>; Returns: undefined };
      draft_invoice: { Args: { p_draft: Json }; Returns: string };
      enroll_student: {
        Args: {
          p_invoice?: Json;
          p_is_issued?: boolean;
          p_key: string;
          p_student: Json;
          p_token_hash: string;
        };
        Returns: Json;
      };
      enrolled_student: { Args: { p_student: string }; Returns: Json };
      enrollment_page: {
        Args: {
          p_at?: string;
          p_id?: string;
          p_is_back?: boolean;
          p_search?: string;
          p_state?: string;
        };
        Returns: Json;
      };
      find_students: { Args: { p_search: string }; Returns: Json };
      forget_payment_method: { Args: { p_method: string }; Returns: undefined };
      grade_attempt: {
        Args: {
          p_attempt: string;
          p_feedback?: string;
          p_rubric?: Json;
          p_score?: number;
          p_verdict?: string;
        };
        Returns: Json;
      };
      grant_extension: {
        Args: {
          p_assignment: string;
          p_due_date?: string;
          p_extra_attempts?: number;
          p_reason?: string;
          p_student: string;
        };
        Returns: undefined;
      };
      hand_in: { Args: { p_attempt: string }; Returns: Json };
      help_form: { Args: { p_invoice?: string; p_recording?: string }; Returns: Json };
      import_batch: { Args: { p_import: string; p_limit?: number }; Returns: Json };
      import_cells: { Args: { p_import: string }; Returns: Json };
      import_errors: { Args: { p_import: string }; Returns: Json };
      import_mailed: { Args: { p_import: string; p_row: number }; Returns: undefined };
      import_page: {
        Args: { p_after?: number; p_before?: number; p_import: string; p_state?: string };
        Returns: Json;
      };
      import_row: {
        Args: { p_import: string; p_row: number; p_token_hash: string };
        Returns: Json;
      };
      imports_page: { Args: { p_at?: string; p_id?: string; p_is_back?: boolean }; Returns: Json };
      invitation_by_token: { Args: { p_token: string }; Returns: Json };
      invitations_page: {
        Args: {
          p_at?: string;
          p_id?: string;
          p_is_back?: boolean;
          p_search?: string;
          p_state?: string;
        };
        Returns: Json;
      };
      invite_options: { Args: Record<PropertyKey, never>; Returns: Json };
      invite_person: {
        Args: {
          p_course?: string;
          p_email: string;
          p_full_name: string;
          p_mentor?: string;
          p_role: Database["public"]["Enums"]["user_role"];
          p_token_hash: string;
        };
        Returns: Json;
      };
      invoice_page: { Args: { p_invoice: string }; Returns: Json };
      invoices_export: { Args: { p_after?: string; p_filter?: Json }; Returns: Json };
      invoices_list: {
        Args: {
          p_after?: string;
          p_before?: string;
          p_dir?: string;
          p_filter?: Json;
          p_sort?: string;
        };
        Returns: Json;
      };
      issue_invoice: { Args: { p_invoice: string }; Returns: Json };
      join_course: {
        Args: { p_course: string; p_starts_on: string; p_student: string };
        Returns: undefined;
      };
      lesson_page: { Args: { p_recording: string }; Returns: Json };
      lift_hold: { Args: { p_hold: string; p_reason: string }; Returns: undefined };
      mark_read: { Args: { p_ids?: string[] }; Returns: undefined };
      match_parked_payment: { Args: { p_event: string; p_student: string }; Returns: Json };
      me: { Args: Record<PropertyKey, never>; Returns: Json };
      mentor_queue: {
        Args: {
          p_after?: string;
          p_assignment?: string;
          p_before?: string;
          p_claim?: string;
          p_course?: string;
          p_search?: string;
          p_view?: string;
        };
        Returns: Json;
      };
      mentor_turnaround: { Args: Record<PropertyKey, never>; Returns: Json };
      missed_events: { Args: { p_events: string[] }; Returns: string[] };
      move_invoices: {
        Args: { p_days?: number; p_first_due?: string; p_invoices: string[]; p_reason: string };
        Returns: Json;
      };
      my_cards: { Args: Record<PropertyKey, never>; Returns: Json };
      my_checkout: { Args: { p_checkout: string }; Returns: Json };
      my_draft: { Args: { p_assignment: string }; Returns: Json };
      my_questionnaire: { Args: Record<PropertyKey, never>; Returns: Json };
      my_ticket: { Args: { p_ticket: string }; Returns: Json };
      my_tickets: { Args: Record<PropertyKey, never>; Returns: Json };
      new_student_options: { Args: Record<PropertyKey, never>; Returns: Json };
      newest_migration: { Args: Record<PropertyKey, never>; Returns: string };
      note_on_ticket: { Args: { p_body: string; p_ticket: string }; Returns: undefined };
      note_reconciled: { Args: { p_through: string }; Returns: undefined };
      note_session: { Args: { p_checkout: string; p_session: string }; Returns: undefined };
      notification_page: {
        Args: {
          p_at?: string;
          p_id?: string;
          p_newer?: boolean;
          p_size?: number;
          p_unread?: boolean;
        };
        Returns: Json;
      };
      open_card_setup: { Args: Record<PropertyKey, never>; Returns: Json };
      open_checkout: {
        Args: { p_amount?: string; p_instalments?: string[]; p_invoice?: string };
        Returns: Json;
      };
      open_dripped: {
        Args: { p_after?: string; p_company: string; p_limit?: number };
        Returns: Json;
      };
      open_playback: { Args: { p_recording: string }; Returns: undefined };
      open_ticket: {
        Args: {
          p_category: string;
          p_invoice?: string;
          p_message: string;
          p_recording?: string;
          p_subject: string;
        };
        Returns: string;
      };
      opened_steps: { Args: { p_recordings: string[] }; Returns: Json };
      override_access: {
        Args: {
          p_action: string;
          p_ends_on?: string;
          p_reason?: string;
          p_recordings: string[];
          p_shift_days?: number;
          p_students: string[];
        };
        Returns: Json;
      };
      ownerless_payments: { Args: Record<PropertyKey, never>; Returns: number };
      parked_payment_to_return: { Args: { p_event: string }; Returns: string };
      parked_payments: { Args: Record<PropertyKey, never>; Returns: Json };
      parked_refunds: { Args: Record<PropertyKey, never>; Returns: Json };
      payment_to_return: {
        Args: { p_amount: number; p_payment: string; p_reason: string };
        Returns: Json;
      };
      people_page: {
        Args: {
          p_at?: string;
          p_id?: string;
          p_is_active?: boolean;
          p_is_back?: boolean;
          p_role?: Database["public"]["Enums"]["user_role"];
          p_search?: string;
        };
        Returns: Json;
      };
      pipeline_page: {
        Args: {
          p_at?: string;
          p_id?: string;
          p_is_back?: boolean;
          p_is_mine?: boolean;
          p_is_stuck?: boolean;
          p_search?: string;
          p_stage?: string;
        };
        Returns: Json;
      };
      place_hold: { Args: { p_reason: string; p_student: string }; Returns: string };
      preview_enrollment: { Args: { p_invoice: Json }; Returns: Json };
      preview_instalments: {
        Args: {
          p_amount: number;
          p_cadence: string;
          p_count: number;
          p_currency: string;
          p_deposit?: number;
          p_first_due: string;
        };
        Returns: Json;
      };
      preview_move: {
        Args: { p_days?: number; p_first_due?: string; p_invoices: string[] };
        Returns: Json;
      };
      preview_override: {
        Args: {
          p_action: string;
          p_ends_on?: string;
          p_recordings: string[];
          p_shift_days?: number;
          p_students: string[];
        };
        Returns: Json;
      };
      promise_payment: {
        Args: { p_note?: string; p_promised_on: string; p_student: string };
        Returns: undefined;
      };
      publish_questionnaire: { Args: { p_revision: number }; Returns: number };
      questionnaire_builder: { Args: Record<PropertyKey, never>; Returns: Json };
      rate_recording: {
        Args: { p_feedback?: string; p_rating: number; p_recording: string };
        Returns: undefined;
      };
      reassign_mentor: {
        Args: { p_mentor: string; p_reason: string; p_students: string[] };
        Returns: number;
      };
      receive_stripe_event: { Args: { p_event: Json }; Returns: string };
      reconcile_from: { Args: Record<PropertyKey, never>; Returns: string };
      record_payment: {
        Args: {
          p_amount: number;
          p_currency: string;
          p_instalments?: string[];
          p_invoice?: string;
          p_method: string;
          p_note?: string;
          p_proof_path?: string;
          p_received_on: string;
          p_reference: string;
          p_student: string;
        };
        Returns: Json;
      };
      recording_choices: { Args: Record<PropertyKey, never>; Returns: Json };
      refund_payment: {
        Args: {
          p_amount: number;
          p_method: string;
          p_payment: string;
          p_reason: string;
          p_reference: string;
        };
        Returns: string;
      };
      refuse_claim: { Args: { p_claim: string; p_reason: string }; Returns: undefined };
      register_proof: {
        Args: {
          p_path: string;
          p_sha256: string;
          p_size: number;
          p_student: string;
          p_type: string;
          p_user: string;
        };
        Returns: undefined;
      };
      release_attempt: { Args: { p_attempt: string }; Returns: undefined };
      remind_invitation: { Args: { p_email: string; p_token_hash: string }; Returns: Json };
      remind_invoices: { Args: { p_invoices: string[] }; Returns: Json };
      renew_invitation: { Args: { p_token: string; p_token_hash: string }; Returns: Json };
      replace_invoice: { Args: { p_invoice: string; p_reason: string }; Returns: string };
      reply_to_ticket: {
        Args: { p_body: string; p_then?: string; p_ticket: string };
        Returns: string;
      };
      report_watch: {
        Args: { p_position: number; p_recording: string; p_stretches: Json };
        Returns: Json;
      };
      reschedule_invoice: {
        Args: { p_instalments: Json; p_invoice: string; p_reason: string };
        Returns: undefined;
      };
      resend_invitation: { Args: { p_invitation: string; p_token_hash: string }; Returns: Json };
      resend_invitations: { Args: { p_hashes: string[]; p_invitations: string[] }; Returns: Json };
      reverse_payment: { Args: { p_payment: string; p_reason: string }; Returns: string };
      revoke_invitation: { Args: { p_invitation: string }; Returns: undefined };
      revoke_override: { Args: { p_override: string; p_reason: string }; Returns: undefined };
      run_billing_day: {
        Args: { p_after?: string; p_company: string; p_limit?: number };
        Returns: Json;
      };
      save_answers: { Args: { p_answers: Json; p_questionnaire: string }; Returns: string };
      save_billing_settings: {
        Args: { p_currency: string; p_revision: string; p_settings: Json; p_time_zone: string };
        Returns: string;
      };
      save_details: { Args: { p_details: Json; p_kind: string }; Returns: undefined };
      save_draft: {
        Args: { p_assignment: string; p_links: string[]; p_text: string; p_version: number };
        Returns: Json;
      };
      save_grade_draft: {
        Args: {
          p_attempt: string;
          p_feedback?: string;
          p_rubric?: Json;
          p_score?: number;
          p_verdict?: string;
        };
        Returns: string;
      };
      save_questionnaire: { Args: { p_questions: Json; p_revision: number }; Returns: number };
      settle_parked_refund: { Args: { p_event: string; p_how: string }; Returns: undefined };
      standing: { Args: { p_student: string }; Returns: string };
      start_import: {
        Args: { p_file_hash: string; p_file_name: string; p_headers: string[]; p_rows: Json };
        Returns: string;
      };
      statement_facts: {
        Args: { p_currency: string; p_from?: string; p_student: string; p_to?: string };
        Returns: Json;
      };
      statement_of: { Args: { p_student: string }; Returns: Json };
      store_document: {
        Args: { p_bytes: number; p_document: string; p_path: string; p_sha256: string };
        Returns: Json;
      };
      student_billing: { Args: { p_most?: number }; Returns: Json };
      student_for_staff: { Args: { p_student: string }; Returns: Json };
      student_home: { Args: Record<PropertyKey, never>; Returns: Json };
      student_invoices: { Args: { p_student: string }; Returns: Json };
      student_statement: {
        Args: { p_currency: string; p_from?: string; p_student: string; p_to?: string };
        Returns: Json;
      };
      student_tickets: { Args: { p_student: string }; Returns: Json };
      student_timeline: {
        Args: {
          p_at?: string;
          p_is_back?: boolean;
          p_key?: string;
          p_student: string;
          p_topic?: string;
        };
        Returns: Json;
      };
      student_work: { Args: Record<PropertyKey, never>; Returns: Json };
      students_overview: {
        Args: {
          p_after?: string;
          p_before?: string;
          p_course?: string;
          p_filter?: string;
          p_mentor?: string;
          p_search?: string;
        };
        Returns: Json;
      };
      ticket_list: {
        Args: { p_after?: string; p_before?: string; p_filter?: Json };
        Returns: Json;
      };
      ticket_page: { Args: { p_ticket: string }; Returns: Json };
      unclaimed_account: { Args: { p_email: string }; Returns: string };
      unlinked_uploads: { Args: Record<PropertyKey, never>; Returns: Json };
      update_draft: { Args: { p_draft: Json; p_invoice: string }; Returns: undefined };
      update_profile: {
        Args: { p_full_name: string; p_phone_number?: string; p_time_zone?: string };
        Returns: undefined;
      };
      use_credit: { Args: { p_invoice: string }; Returns: string };
      void_invoice: { Args: { p_invoice: string; p_reason: string }; Returns: undefined };
      what_works: { Args: Record<PropertyKey, never>; Returns: Json };
      withdraw_claim: { Args: { p_claim: string }; Returns: undefined };
      write_note: {
        Args: { p_body: string; p_contact?: string; p_student: string };
        Returns: string;
      };
      write_off_invoice: { Args: { p_invoice: string; p_reason: string }; Returns: undefined };
    };
    Enums: {
      user_role: "student" | "mentor" | "admin" | "enrollment_manager" | "superadmin";
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      user_role: ["student", "mentor", "admin", "enrollment_manager", "superadmin"],
    },
  },
} as const;
